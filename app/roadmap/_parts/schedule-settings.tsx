/** What is planned of time: hours, start, target, how many milestones at once. One form, one revision. */
import type { OfferedHours } from '#lib/domain/time/offered-hours.ts'
import { tenths } from '#lib/domain/time/written-hours.ts'
import type { ScheduleView } from '#lib/queries/schedule.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { SelectField } from '../../_ui/form/select-field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { changeSchedule } from '../schedule-actions.ts'

const DAYS = [
  ['monday', 'Monday'],
  ['tuesday', 'Tuesday'],
  ['wednesday', 'Wednesday'],
  ['thursday', 'Thursday'],
  ['friday', 'Friday'],
  ['saturday', 'Saturday'],
  ['sunday', 'Sunday'],
] as const

const AT_ONCE = [
  { value: '1', label: 'One milestone' },
  { value: '2', label: 'Two milestones' },
]

export function ScheduleSettings({ view }: { view: ScheduleView }) {
  const { facts, pace, offered } = view
  const hours = (minutes: number | undefined) => (minutes ? String(Math.round((100 * minutes) / 60) / 100) : '')
  return (
    <Sheet id="settings" title="Hours and dates">
      <ActionForm action={changeSchedule.bind(null, view.roadmapId)} id="schedule" className="stack">
        {/* What was changed elsewhere on the page is to be read here, too. */}
        <div className="stack" key={JSON.stringify([facts, offered])}>
          <Field
            name="hours"
            label="Hours a week"
            inputMode="decimal"
            width="short"
            defaultValue={offered?.hoursPerWeek ?? facts.hoursPerWeek}
            autoComplete="off"
            {...(offered ? { hint: offerWords(offered, facts) } : {})}
            {...(pace ? { suffix: `you kept ${tenths(pace.kept)}` } : {})}
          />
          <FormPanel summary={facts.weekdays ? 'Hours by weekday, as set' : 'Hours by weekday'}>
            <p className="sm sub">
              Where any is filled, they count and their sum is the week. Change the week alone to scale them; empty all of them for hours on
              any days.
            </p>
            <div className="weekdays">
              {DAYS.map(([name, label], index) => (
                <Field
                  key={name}
                  name={name}
                  label={label}
                  inputMode="decimal"
                  width="short"
                  optional
                  defaultValue={hours(facts.weekdays?.[index])}
                  autoComplete="off"
                />
              ))}
            </div>
          </FormPanel>
          <Field name="target" label="Target date" type="date" optional width="mid" defaultValue={facts.targetOn ?? ''} />
          <Field name="start" label="Begin on" type="date" width="mid" defaultValue={facts.startOn} />
          <SelectField name="parallel" label="At one time" options={AT_ONCE} defaultValue={String(facts.parallel)} />
          <Field
            name="reason"
            label="Why?"
            optional
            hint="Kept with the revision. A mentor who reviews your roadmap reads it."
            autoComplete="off"
          />
        </div>
        <p>
          <SubmitButton busy="Saving…" full>
            Save schedule
          </SubmitButton>
        </p>
        <p className="sm muted">Makes a revision of the roadmap. It can be undone.</p>
      </ActionForm>
    </Sheet>
  )
}

const offerWords = ({ onWeekdays }: OfferedHours, { hoursPerWeek }: ScheduleView['facts']): string =>
  `Filled in, not saved: ${hoursPerWeek} h stay planned until you save. ${onWeekdays ?? ''}`.trim()
