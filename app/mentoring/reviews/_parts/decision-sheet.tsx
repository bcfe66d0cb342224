'use client'
/** The decision, in the mentor's purple: approve, ask for changes or comment, with a closing note. */
import type { Decision } from '#lib/domain/review/judgement.ts'
import { Field } from '../../../_ui/form/field.tsx'
import { RadioCards } from '../../../_ui/form/radio-cards.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import type { Option } from '../../../_ui/option-cards.tsx'
import { StatusMark } from '../../../_ui/status.tsx'

interface Props {
  decisions: readonly Decision[]
  decision: Decision | null
  words: string
  learner: string
  /** What approving is called and needs here. */
  approve: { label: string; hint: string }
}

export function DecisionSheet({ decisions, decision, words, learner, approve }: Props) {
  const options: Record<Decision, Option> = {
    approve: { value: 'approve', ...approve, aside: <StatusMark status="approved" size={24} decorative /> },
    changes: {
      value: 'changes',
      label: 'Ask for changes',
      hint: `Say what is missing. ${learner} can keep working on what comes later.`,
      aside: <StatusMark status="changes-asked" size={24} decorative />,
    },
    comment: { value: 'comment', label: 'Comment', hint: 'An answer without a decision, as to a question.' },
  }
  return (
    <div className="pad decide stack">
      <RadioCards name="decision" legend="Decision" options={decisions.map((it) => options[it])} defaultValue={decision ?? undefined} />
      <Field
        name="words"
        type="textarea"
        label={`A closing note to ${learner}`}
        hint="Markdown. Begin with whether it is enough."
        rows={3}
        optional
        autoComplete="off"
        defaultValue={words}
      />
      <div className="actions">
        <SubmitButton kind="plain" name="go" value="save" busy="Saving…">
          Save draft
        </SubmitButton>
        <SubmitButton name="go" value="send">
          Send review
        </SubmitButton>
      </div>
    </div>
  )
}
