/**
 * Logs time in one gesture: how long, for what, on which day. Pressed twice it is logged once. Or lets a timer run for the same
 * milestone, which needs neither a length nor a day.
 */
import { randomUUID } from 'node:crypto'
import type { DateStyle } from '#lib/date-style.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { SelectField } from '../../_ui/form/select-field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { logHoursOrStartTimer } from '../actions.ts'
import { Anew } from './anew.tsx'
import { dayChoices } from './day-choices.ts'

interface Props {
  /** To log for, the likeliest first; one alone is not asked for. */
  milestones: readonly { id: string; title: string }[] | string
  /** Today first. */
  days: readonly string[]
  language: DateStyle['language']
  /** Changes with everything that is logged, for whichever day: the field is empty again. */
  logged: string | number | null
  /** Whether to offer the timer: not beside one that runs. */
  timer: boolean
}

export function LogForm({ milestones, days, language, logged, timer }: Props) {
  return (
    // What it said of a timer is true no more once that has ended.
    <Anew begun={timer ? 'free' : null}>
      <ActionForm action={logHoursOrStartTimer} id="log" className="log-form">
        <input type="hidden" name="key" value={randomUUID()} />
        <div className="rowx">
          <Field
            key={logged}
            name="hours"
            label="Log time"
            width="short"
            autoComplete="off"
            inputMode="text"
            hint={<span className="vh">As 1.5, 1:30 or 90m</span>}
            suffix="h"
          />
          {typeof milestones === 'string' ? (
            <input type="hidden" name="milestone" value={milestones} />
          ) : (
            <SelectField
              name="milestone"
              label="Milestone"
              options={[...milestones.map((it) => ({ value: it.id, label: it.title })), { value: '', label: 'Nothing in particular' }]}
            />
          )}
          <SelectField name="day" label="Day" options={dayChoices(days, language)} />
          <SubmitButton kind="plain" busy="Adding…">
            Add
          </SubmitButton>
          {timer && (
            <SubmitButton kind="quiet" busy="Starting…" name="press" value="timer">
              Start timer
            </SubmitButton>
          )}
        </div>
      </ActionForm>
    </Anew>
  )
}
