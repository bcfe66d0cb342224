'use client'
/** A list to choose one of, with its hint and its error. Keeps the choice after a failed post. */
import type { ReactNode } from 'react'
import { FieldError } from './field-error.tsx'
import { useField } from './form-context.ts'

export interface Choice {
  value: string
  label: string
}

interface Props {
  name: string
  label: ReactNode
  hint?: ReactNode
  options?: readonly Choice[]
  groups?: readonly { label: string; options: readonly Choice[] }[]
  defaultValue?: string | undefined
}

export function SelectField({ name, label, hint, options = [], groups = [], defaultValue }: Props) {
  const { id, error, sent, describedBy } = useField(name, hint !== undefined)
  const value = typeof sent === 'string' ? sent : defaultValue
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        defaultValue={value}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
      >
        {options.map(asOption)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(asOption)}
          </optgroup>
        ))}
      </select>
      <FieldError id={id} error={error} />
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}

const asOption = ({ value, label }: Choice) => (
  <option key={value} value={value}>
    {label}
  </option>
)
