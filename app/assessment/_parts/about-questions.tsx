/** The questions about the person. Each says what its answer changes. */
import type { AboutItem } from '#lib/domain/curriculum/assessment.ts'
import { SKIP } from '#lib/domain/answers/responses.ts'
import { Field } from '../../_ui/form/field.tsx'
import { RadioCards } from '../../_ui/form/radio-cards.tsx'

interface Props {
  items: readonly AboutItem[]
  answers: Readonly<Record<string, string>>
}

export function AboutQuestions({ items, answers }: Props) {
  return items.map((item) => <Question key={item.id} item={item} value={answers[`about:${item.id}`]} />)
}

function Question({ item, value }: { item: AboutItem; value: string | undefined }) {
  const name = `about:${item.id}`
  const hint = [item.hint, item.uses].filter(Boolean).join(' ')
  if (item.type === 'single') {
    const options = [
      ...item.options.map((it) => ({ value: it.id, label: it.name })),
      { value: SKIP, label: 'I would rather not say', dashed: true },
    ]
    return <RadioCards name={name} legend={item.question} hint={hint} options={options} defaultValue={value} />
  }
  const entered = value === SKIP ? undefined : value
  if (item.type === 'date')
    return <Field name={name} label={item.question} hint={hint} type="date" optional width="mid" defaultValue={entered} />
  return (
    <Field
      name={name}
      label={item.question}
      hint={hint}
      type="number"
      inputMode="decimal"
      optional
      width="short"
      min={item.min}
      max={item.max}
      step="any"
      suffix={item.unit}
      defaultValue={entered}
    />
  )
}
