'use client'
/** Judges one thing of a review, with words beside it. Keeps what was entered after a refusal. */
import type { ReactNode } from 'react'
import type { Judgement } from '#lib/domain/review/judgement.ts'
import { MOST_COMMENT } from '#lib/domain/review/judgement.ts'
import { wordsField } from '#lib/domain/review/verdict-on-review.ts'
import { FieldError } from '../../../_ui/form/field-error.tsx'
import { useField } from '../../../_ui/form/form-context.ts'
import { Icon, type IconName } from '../../../_ui/icon.tsx'
import { checkField } from '../../_parts/review-fields.ts'

export interface JudgementOption {
  value: Judgement
  label: string
  icon: IconName
}

const MET_OR_NOT: readonly JudgementOption[] = [
  { value: 'met', label: 'Met', icon: 'check' },
  { value: 'not-yet', label: 'Not yet', icon: 'left' },
]

interface Props {
  about: string
  /** What is judged, for screen readers. */
  name: string
  /** As the draft or the last review has it. */
  judgement: Judgement | null
  words: string
  /** Whose page this is: "Ada sees this next to the criterion". */
  learner: string
  options?: readonly JudgementOption[]
  /** What the words stand next to. */
  place?: string
  /** What is judged, as it is shown. */
  children: ReactNode
  /** Between the judgement and the words: what changed. */
  beside?: ReactNode
}

export function CriterionCheck({
  about,
  name,
  judgement,
  words,
  learner,
  options = MET_OR_NOT,
  place = 'criterion',
  children,
  beside,
}: Props) {
  const check = useField(checkField(about), false)
  const chosen = typeof check.sent === 'string' ? check.sent : judgement
  const note = useField(wordsField(about), false)
  return (
    <>
      <div className="judged">
        <div>{children}</div>
        <fieldset className="seg judge">
          <legend className="vh">{name}</legend>
          {options.map((it, index) => (
            <label className={it.value} key={it.value}>
              <input
                type="radio"
                id={index === 0 ? check.id : undefined}
                name={checkField(about)}
                value={it.value}
                defaultChecked={chosen === it.value}
              />
              <Icon name={it.icon} size={14} />
              {it.label}
            </label>
          ))}
        </fieldset>
      </div>
      {beside}
      <div className={note.error ? 'field bad words' : 'field words'}>
        <label htmlFor={note.id}>
          <span className="if-missing">What is missing</span>
          <span className="if-met">A word about it</span>{' '}
          <span className="muted font-normal">
            ({learner} sees it next to the {place})
          </span>
        </label>
        <textarea
          className="input"
          id={note.id}
          name={wordsField(about)}
          rows={1}
          placeholder=" "
          maxLength={MOST_COMMENT}
          autoComplete="off"
          defaultValue={typeof note.sent === 'string' ? note.sent : words}
          aria-invalid={note.error ? true : undefined}
          aria-describedby={note.describedBy}
        />
        <FieldError id={note.id} error={note.error} />
      </div>
    </>
  )
}
