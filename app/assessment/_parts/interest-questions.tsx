/** Statements with five labelled points, and choices between two kinds of work. */
import type { InterestItem } from '#lib/domain/curriculum/assessment.ts'
import { SKIP } from '#lib/domain/answers/responses.ts'
import { Likert } from '../../_ui/likert.tsx'
import { OptionCards } from '../../_ui/option-cards.tsx'

interface Props {
  items: readonly InterestItem[]
  /** The five labels, from disagreement to agreement. */
  scale: Readonly<Record<1 | 2 | 3 | 4 | 5, string>>
  answers: Readonly<Record<string, string>>
  /** Number of the first question on the page. */
  from: number
}

export function InterestQuestions({ items, scale, answers, from }: Props) {
  return items.map((item, index) => {
    const name = `interest:${item.id}`
    return (
      <fieldset key={item.id}>
        <legend>
          <span className="muted sm">Question {from + index}</span>
          <h2 className="q">{item.type === 'likert' ? `“${item.text}”` : item.text}</h2>
        </legend>
        <div className="mt3">{item.type === 'likert' ? likert(name, scale, answers[name]) : choice(name, item, answers[name])}</div>
      </fieldset>
    )
  })
}

function likert(name: string, scale: Props['scale'], value: string | undefined) {
  const points = ([1, 2, 3, 4, 5] as const).map((point) => ({ value: String(point), label: scale[point] }))
  return <Likert name={name} options={[...points, { value: SKIP, label: 'Skip' }]} value={value} />
}

function choice(name: string, item: Extract<InterestItem, { type: 'forced-choice' }>, value: string | undefined) {
  const options = [
    ...item.options.map((it, index) => ({ value: String(index), label: it.text })),
    { value: SKIP, label: 'Neither, skip it', dashed: true },
  ]
  return <OptionCards name={name} options={options} value={value} />
}
