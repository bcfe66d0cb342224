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
  const { id, error, sent, describedBy } = useField(name, hint !== undefined)
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
