/** One choice among cards: bold answer, a concrete anchor, and a fact at the end. Nothing is chosen in advance unless it was answered. */
import type { ReactNode } from 'react'

export interface Option {
  value: string
  label: ReactNode
  /** The concrete anchor. */
  hint?: ReactNode
  /** At the end of the card: hours left, for example. */
  aside?: ReactNode
  /** For answers of another kind: "I don't know". */
  dashed?: boolean
}

export interface OptionCardsProps {
  name: string
  options: readonly Option[]
  value?: string | undefined
  /** Prefix of the ids; the first input has `<id>` itself, so that an error can link to it. */
  id?: string | undefined
  describedBy?: string | undefined
  invalid?: boolean | undefined
  /** Where the person goes on, once another question took the place of an answered one. */
  autoFocus?: boolean | undefined
}

export function OptionCards({ name, options, value, id = name, describedBy, invalid = false, autoFocus = false }: OptionCardsProps) {
  return (
    <div className={invalid ? 'options bad' : 'options'}>
      {options.map((it, index) => (
        <label className={it.dashed ? 'option dashed' : 'option'} key={it.value}>
          <input
            type="radio"
            name={name}
            value={it.value}
            id={index === 0 ? id : `${id}-${index}`}
            defaultChecked={it.value === value}
            autoFocus={autoFocus && index === 0}
            aria-describedby={describedBy}
          />
          <span>
            <b>{it.label}</b>
            {it.hint && <small>{it.hint}</small>}
          </span>
          {it.aside && <span className="hrs">{it.aside}</span>}
        </label>
      ))}
    </div>
  )
}
