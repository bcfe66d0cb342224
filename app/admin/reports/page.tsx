import { currentActor } from '#lib/auth/current-actor.ts'
import { signInAgainPath } from '#lib/auth/next-path.ts'
import { dateStyleOf, type DateStyle } from '#lib/date-style.ts'
import { reportList, type ReportsView, type ReportView } from '#lib/queries/reports.ts'
import { load } from '#lib/web/run.ts'
import { ButtonLink } from '../../_ui/button.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { AdminFrame } from '../_parts/admin-frame.tsx'
import { adminTitle } from '../_parts/admin-title.ts'
import { whenOf } from '../_parts/audit-table.tsx'
import { closeAReport, endForSafety } from './actions.ts'

export const generateMetadata = adminTitle('Reports')

export default async function Reports() {
  const { open, closed, isRecent } = await load(reportList, null)
  const style = dateStyleOf(await currentActor())
  return (
    <AdminFrame current="reports">
      <PageHead title="Reports" lead="What people told you about somebody. Longest wait first. The other one does not know of it." />
      <div className="colstack">
        {open.length === 0 && (
          <Sheet id="none" title="Open">
            <p className="sub">Nothing is reported.</p>
          </Sheet>
        )}
        {open.length > 0 && !isRecent && <ItIsMe />}
        {open.map((it) => (
          <Open key={it.id} it={it} style={style} mayAct={isRecent} />
        ))}
        <Closed closed={closed} style={style} />
      </div>
    </AdminFrame>
  )
}

function ItIsMe() {
  return (
    <p className="rowx between">
      <span className="sub">Before you do anything, show that it is you: your last sign-in was more than ten minutes ago.</span>
      <ButtonLink href={signInAgainPath('/admin/reports')}>Show that it is me</ButtonLink>
    </p>
  )
}

function Open({ it, style, mayAct }: { it: ReportView; style: DateStyle; mayAct: boolean }) {
  return (
    <Sheet id={`report-${it.id}`} title={<>About {who(it.aboutId, it.aboutName)}</>} note={whenOf(it.at, style)}>
      <div className="stack">
        <p className="prewrap">{it.words}</p>
        <p className="sm muted">By {who(it.reporterId, it.reporterName)}</p>
        {mayAct && it.mayClose && <Acts it={it} />}
        {!it.mayClose && <p className="sm sub">It is about you: another administrator closes it.</p>}
      </div>
    </Sheet>
  )
}

function Acts({ it: { id, mentorshipId } }: { it: ReportView }) {
  return (
    <>
      {mentorshipId !== null && (
        <ActionForm action={endForSafety.bind(null, mentorshipId)} id={`end-${id}`}>
          <FormPanel summary="End their mentorship">
            <Field name="reason" label="Reason" type="textarea" rows={2} hint="Both of them read it." />
            <p>
              <SubmitButton kind="danger" small busy="Ending…">
                End their mentorship
              </SubmitButton>
            </p>
          </FormPanel>
        </ActionForm>
      )}
      <ActionForm action={closeAReport.bind(null, id)} id={`close-${id}`} className="stack">
        <Field
          name="words"
          label="What was done"
          type="textarea"
          rows={2}
          hint="The one who reported it finds it in the file of their data."
        />
        <p>
          <SubmitButton kind="plain" small busy="Closing…">
            Close report
          </SubmitButton>
        </p>
      </ActionForm>
    </>
  )
}

function Closed({ closed, style }: { closed: ReportsView['closed']; style: DateStyle }) {
  if (closed.length === 0) return null
  return (
    <Sheet id="closed" title="Closed" note="The last twenty">
      <table className="tbl cards-m adm">
        <thead>
          <tr>
            <th scope="col">Closed</th>
            <th scope="col">About</th>
            <th scope="col">What was told</th>
            <th scope="col">What was done</th>
          </tr>
        </thead>
        <tbody>
          {closed.map((it) => (
            <tr key={it.id}>
              <td className="nowrap muted">{it.closedAt && whenOf(it.closedAt, style)}</td>
              <td>{who(it.aboutId, it.aboutName)}</td>
              <td>{it.words}</td>
              <td data-l="Done">{it.closedWords}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

const who = (id: string | null, name: string | null) =>
  id === null || name === null ? <span className="muted">Somebody who left</span> : <a href={`/admin/users/${id}`}>{name}</a>
