/** One knowledge check: the question, its four answers, "I don't know", and how sure somebody is. */
import { UNKNOWN } from '#lib/domain/answers/responses.ts'
import type { CheckView } from '#lib/queries/check.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { RadioCards } from '../../_ui/form/radio-cards.tsx'
import { ScaleField } from '../../_ui/form/scale-field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { buttonClass } from '../../_ui/button.tsx'
import { answerCheck, submit } from '../actions.ts'

const SURE = [
  { value: 'guess', title: 'Guessing', hint: 'it could be another' },
  { value: 'fairly-sure', title: 'Fairly sure', hint: 'about 2 in 3' },
  { value: 'certain', title: 'Certain', hint: '19 in 20 or more' },
] as const

export function CheckQuestion({ view, question }: { view: CheckView; question: NonNullable<CheckView['question']> }) {
  const options = [
    ...question.options.map((label, index) => ({ value: String(index), label, aside: 'ABCD'[index] })),
    {
      value: UNKNOWN,
      label: 'I don’t know',
      hint: 'Counts as a useful answer. A lucky guess would make your plan too short.',
      dashed: true,
    },
  ]
  return (
    <div className="colstack">
      {/* A new question is a new form: nothing of the last one is left in it. */}
      <ActionForm key={question.id} action={answerCheck} className="colstack">
        <input type="hidden" name="attemptId" value={view.attemptId} />
        <input type="hidden" name="probeId" value={question.id} />
        <input type="hidden" name="shownAt" value={view.shownAt} />
        <RadioCards
          name="answer"
          legend={
            <>
              <span className="muted sm">
                Check {view.answered + 1}, {question.area}
              </span>
              <h1 className="q">{question.question}</h1>
            </>
          }
          options={options}
          autoFocus={view.answered > 0}
        />
        <ScaleField
          name="confidence"
          legend="How sure are you?"
          options={SURE.map(({ value, title, hint }) => ({ value, label: sure(title, hint) }))}
        />
        <div className="actions endrow check-actions">
          <span className="rowx">
            <button type="submit" form="enough" className={buttonClass({ kind: 'plain' })}>
              Enough for now
            </button>
            <span className="sm muted">{widthWords(view)}</span>
          </span>
          <SubmitButton busy="Saving…">Answer and go on</SubmitButton>
        </div>
      </ActionForm>
      <ActionForm id="enough" action={submit}>
        <input type="hidden" name="attemptId" value={view.attemptId} />
      </ActionForm>
    </div>
  )
}

function sure(title: string, hint: string) {
  return (
    <span>
      <b>{title}</b>
      <br />
      {hint}
    </span>
  )
}

function widthWords({ widths }: CheckView): string {
  const now = widths.after.at(-1)
  if (now === undefined) return ''
  return `Your levels leave a range of ${Math.round(now)} h.`
}
