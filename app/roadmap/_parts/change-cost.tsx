/** Both roadmaps in figures, and the press that switches. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import type { ChangeView, Side } from '#lib/queries/roadmap-change.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { archiveRoadmap, switchRoadmap } from '../actions.ts'

export function ChangeCost({ view }: { view: ChangeView }) {
  const { present, next, today, language } = view
  const near = { language, thisYear: today.slice(0, 4) }
  const rows = [
    { label: 'Left', of: (it: Side) => `${it.left.likely} h` },
    { label: 'Likely finish', of: (it: Side) => formatDay(it.finish.likely, near) },
    { label: 'All goes fast', of: (it: Side) => formatDay(it.finish.low, near) },
    { label: 'All goes slowly', of: (it: Side) => formatDay(it.finish.high, near) },
    { label: 'Finished', of: (it: Side) => `${it.finished} of ${it.milestones}` },
  ]
  return (
    <>
      <Sheet id="cost" title="What it costs">
        <table className="tbl sm ba">
          <thead>
            <tr>
              <th>
                <span className="vh">Figure</span>
              </th>
              <th className="num">Now</th>
              <th className="num">Then</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, of }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="num">{of(present)}</td>
                <td className="num">
                  <b>{of(next)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="sm sub mt3">
          Days are the hours left at each pace, from today.{' '}
          {view.attempt.isNewer
            ? `The new plan uses your newer result${view.attempt.submittedOn ? ` of ${formatDay(view.attempt.submittedOn, { language })}` : ''}.`
            : 'Both plans use the same result of your assessment.'}
        </p>
        {!view.archived && view.blockedBy === null && <SwitchForm view={view} />}
      </Sheet>
      {!view.archived && <PutAway roadmapId={view.roadmapId} />}
    </>
  )
}

function SwitchForm({ view }: { view: ChangeView }) {
  return (
    <ActionForm action={switchRoadmap.bind(null, view.roadmapId)} className="colstack mt4">
      <input type="hidden" name="trackId" value={view.track.id} />
      <input type="hidden" name="scope" value={view.scope} />
      <input type="hidden" name="hoursPerWeek" value={view.hoursPerWeek} />
      {view.electives.map((id) => (
        <input key={id} type="hidden" name="electives" value={id} />
      ))}
      <Field name="startOn" label="First day of the new plan" type="date" width="mid" defaultValue={view.today} />
      <SubmitButton full busy="Switching…">
        {view.isSame
          ? 'Start again from today'
          : view.track.name === view.present.name
            ? 'Change this roadmap'
            : `Switch to ${view.track.name}`}
      </SubmitButton>
      <a className="btn full" href={`/roadmap/${view.roadmapId}`}>
        Leave it as it is
      </a>
      <p className="sm sub">You can go back any time: the present roadmap is put away as it is, and what you do shows on both.</p>
    </ActionForm>
  )
}

function PutAway({ roadmapId }: { roadmapId: string }) {
  return (
    <ActionForm action={archiveRoadmap.bind(null, roadmapId)} className="pad stack">
      <p className="sm sub">Not for now? Put the roadmap away. Everything on it is kept, and you can take it up again.</p>
      <div>
        <SubmitButton kind="plain" small busy="Putting it away…">
          Put it away
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
