import { currentActor } from '#lib/auth/current-actor.ts'
import { dateStyleOf } from '#lib/date-style.ts'
import { jobs, type JobsView } from '#lib/queries/jobs.ts'
import { load } from '#lib/web/run.ts'
import { PageHead } from '../../_ui/page-head.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { AdminFrame } from '../_parts/admin-frame.tsx'
import { adminTitle } from '../_parts/admin-title.ts'
import { whenOf } from '../_parts/audit-table.tsx'
import { FailedTable } from './_parts/failed-table.tsx'
import { KindTable } from './_parts/kind-table.tsx'

export const generateMetadata = adminTitle('Jobs')

export default async function Jobs() {
  const view = await load(jobs, null)
  const style = dateStyleOf(await currentActor())
  return (
    <AdminFrame current="jobs">
      <PageHead
        title="Jobs"
        lead={`What is done on a clock: reminders, time-outs, mails. As of ${whenOf(view.asOf, style)}. What failed is tried again by itself, up to ten times.`}
      />
      <div className="colstack">
        <Sheet id="failed" title="Failed" note={view.failed.length === 0 ? undefined : 'Longest first'}>
          <FailedTable rows={view.failed} of="job" style={style} none="Nothing has failed." />
        </Sheet>
        <Sheet id="mails" title="Mails that did not go" note={view.failedMails.length === 0 ? undefined : 'Newest first'}>
          <FailedTable rows={view.failedMails} of="mail" style={style} none="Every mail went out, or waits for its first try." />
        </Sheet>
        {view.running.length > 0 && <Running running={view.running} />}
        <Sheet id="kinds" title="By kind" note="Done: in the last day">
          <KindTable kinds={view.kinds} style={style} />
        </Sheet>
      </div>
    </AdminFrame>
  )
}

function Running({ running }: Pick<JobsView, 'running'>) {
  return (
    <Sheet id="running" title="At this moment">
      <ul className="lines">
        {running.map(({ id, label, attempts }) => (
          <li key={id}>
            <span>{label}</span>
            {attempts > 1 && <span className="sm muted">try {attempts}</span>}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
