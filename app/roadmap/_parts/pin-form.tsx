/** The day by which somebody wants to be done with one milestone: what it is, whether it can be kept, and a form for it. */
import type { ScheduleLine } from '#lib/queries/schedule-lines.ts'
import type { ScheduleView } from '#lib/queries/schedule.ts'
import { Day } from '../../_ui/day.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { pinMilestone } from '../schedule-actions.ts'

export function PinForm({ line, view }: { line: ScheduleLine; view: ScheduleView }) {
  const { pinnedOn, possibleOn } = line
  const day = (it: string) => <Day day={it} language={view.language} thisYear={view.today.slice(0, 4)} />
  return (
    <div className="own-day">
      {pinnedOn !== null && possibleOn !== null && (
        <p className="sm late-pin">
          {day(pinnedOn)} is too early: the first day that is possible is {day(possibleOn)}.
        </p>
      )}
      <ActionForm action={pinMilestone.bind(null, { roadmapId: view.roadmapId, milestoneId: line.id })} id={`pin-${line.id}`}>
        <FormPanel
          summary={
            <span>
              {pinnedOn === null ? 'Give it a day' : <>To be done by {day(pinnedOn)}</>}
              <span className="vh">, {line.title}</span>
            </span>
          }
        >
          <Field key={pinnedOn} name="day" label="To be done by" type="date" width="mid" defaultValue={pinnedOn ?? ''} />
          <p className="rowx">
            <SubmitButton kind="plain" small busy="Saving…">
              Keep this day
            </SubmitButton>
            {pinnedOn !== null && (
              <SubmitButton kind="quiet" small busy="Saving…" name="free" value="yes">
                No day of its own
              </SubmitButton>
            )}
          </p>
        </FormPanel>
      </ActionForm>
    </div>
  )
}
