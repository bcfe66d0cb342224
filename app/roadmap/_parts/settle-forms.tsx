/** Two ways to settle a milestone without doing it: knowing it already, with what shows it, and leaving it out, with a reason. */
import type { Move } from '#lib/domain/roadmap/milestone-move.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { RadioCards } from '../../_ui/form/radio-cards.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { creditMilestone, skipMilestone, type Place } from '../actions.ts'

export function SettleForms({ place, moves }: { place: Place; moves: readonly Move[] }) {
  const credit = moves.includes('credit')
  const skip = moves.includes('skip')
  if (!credit && !skip) return null
  return (
    <div className="settle">
      {credit && <KnownAlready place={place} />}
      {skip && <LeaveOut place={place} />}
    </div>
  )
}

function KnownAlready({ place }: { place: Place }) {
  return (
    <ActionForm action={creditMilestone.bind(null, place)}>
      <FormPanel summary="I already know this">
        <p className="sub">
          Its hours then count as known, and its skills on every roadmap of yours. It is your own statement: nobody verifies it, and it is
          never called verified. You can take it back at any time.
        </p>
        <RadioCards
          name="kind"
          legend="What shows it?"
          options={[
            { value: 'link', label: 'Work that can be looked at', hint: 'A repository, an article, a talk' },
            { value: 'work-history', label: 'I did this for a living', hint: 'Say where and what, in a line or two' },
            { value: 'claim', label: 'My word', hint: 'The weakest of the three; still yours to say' },
          ]}
        />
        <div className="cols even">
          <Field name="url" label="Address of the work" optional hint="Needed for the first choice. https://…" inputMode="url" />
          <Field
            name="lastUsed"
            label="Year last used"
            type="number"
            inputMode="numeric"
            optional
            width="short"
            hint="Skills fade; the year is shown beside it."
          />
        </div>
        <Field name="words" label="In your words" type="textarea" rows={2} optional hint="Needed for the second choice." />
        <div>
          <SubmitButton kind="plain" busy="Saving…">
            Count it as known
          </SubmitButton>
        </div>
      </FormPanel>
    </ActionForm>
  )
}

function LeaveOut({ place }: { place: Place }) {
  return (
    <ActionForm action={skipMilestone.bind(null, place)}>
      <FormPanel summary="Leave it out">
        <p className="sub">
          It then stands before nothing and its hours are no longer left, but they never count as done. It stays visible, with your reason,
          and you can put it back.
        </p>
        <Field name="reason" label="Why?" hint="For yourself, in a few words: “my team never touches GPUs”." />
        <div>
          <SubmitButton kind="plain" busy="Saving…">
            Leave it out
          </SubmitButton>
        </div>
      </FormPanel>
    </ActionForm>
  )
}
