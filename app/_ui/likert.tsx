/** A scale: labelled radios side by side, one below the other on small screens, none chosen in advance. */
import type { ReactNode } from 'react'

interface Props {
  name: string
  /** In order, from disagreement to agreement. */
  options: readonly { value: string; label: ReactNode }[]
  value?: string | undefined
  id?: string | undefined
  describedBy?: string | undefined
  invalid?: boolean | undefined
}

export function Likert({ name, options, value, id = name, describedBy, invalid = false }: Props) {
  return (
    <div className={invalid ? 'likert bad' : 'likert'}>
      {options.map((it, index) => (
        <label key={it.value}>
          <input
            type="radio"
            name={name}
            value={it.value}
            id={index === 0 ? id : `${id}-${index}`}
            defaultChecked={it.value === value}
            aria-describedby={describedBy}
          />
          {it.label}
        </label>
      ))}
    </div>
  )
}
