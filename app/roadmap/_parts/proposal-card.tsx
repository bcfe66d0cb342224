'use client'
/** One proposal with its answer, and the words for the mentor. Keeps what was entered after a refusal. */
import type { ReactNode } from 'react'
import { useField } from '../../_ui/form/form-context.ts'
import { answerField, wordsFieldOf } from './proposal-fields.ts'

interface Props {
  id: string
  kind: string
  title: string
  mentor: string
  /** accept | decline | later: what stands at first. */
  answer: string
  /** Accepting is not offered for what does not fit any more. */
  fits: boolean
  children: ReactNode
}

export function ProposalCard({ id, kind, title, mentor, answer, fits, children }: Props) {
  const given = useField(answerField(id), false)
  const words = useField(wordsFieldOf(id), true)
  const chosen = typeof given.sent === 'string' ? given.sent : answer
  const options = [
    ...(fits ? [{ value: 'accept', label: 'Accept' }] : []),
    { value: 'decline', label: 'Decline' },
    { value: 'later', label: 'Later' },
  ]
  return (
    <section className="hand prop" aria-labelledby={`p-${id}`}>
      <header>
        <div>
          <p className="sm by">{kind}</p>
          <h2 id={`p-${id}`}>{title}</h2>
        </div>
        <fieldset className="seg">
          <legend className="vh">Your answer: {title}</legend>
          {options.map((it, index) => (
            <label key={it.value} className={it.value === 'accept' ? 'yes' : undefined}>
              <input
                type="radio"
                id={index === 0 ? given.id : undefined}
                name={answerField(id)}
                value={it.value}
                defaultChecked={it.value === chosen}
              />
              {it.label}
            </label>
          ))}
        </fieldset>
      </header>
      <div className="pad stack">
        {children}
        <details className="data">
          <summary>A word to {mentor}</summary>
          <div className="field mt2">
            <label htmlFor={words.id}>
              Your words <span className="muted font-normal">(optional)</span>
            </label>
            <textarea
              className="input"
              id={words.id}
              name={wordsFieldOf(id)}
              rows={2}
              maxLength={1_000}
              autoComplete="off"
              defaultValue={typeof words.sent === 'string' ? words.sent : ''}
              aria-describedby={`${words.id}-hint`}
            />
            <span className="hint" id={`${words.id}-hint`}>
              {mentor} reads it with your answer.
            </span>
          </div>
        </details>
      </div>
    </section>
  )
}
