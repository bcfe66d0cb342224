'use client'
/** One box with its label. */
import type { ReactNode } from 'react'
import { FieldError } from './field-error.tsx'
import { useField } from './form-context.ts'

interface Props {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  defaultChecked?: boolean
}

export function Checkbox({ name, label, hint, value = 'on', defaultChecked = false }: Props) {
  const field = useField(name, hint !== undefined)
  const { error, sent } = field
  // Several boxes may share a name: each needs an id, and the first keeps the one that an error links to.
  const id = value === 'on' ? field.id : `${field.id}-${value}`
  const describedBy = field.describedBy?.replaceAll(field.id, id)
  const checked = sent === undefined ? defaultChecked : [sent].flat().includes(value)
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
        />
        <span>
          {label}
          {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
        </span>
      </label>
      <FieldError id={id} error={error} />
    </div>
  )
}
