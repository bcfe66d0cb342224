'use client'
/** A labelled control with its hint and its error. Keeps what was entered after a failed post, except passwords. */
import type { ComponentProps, ReactNode } from 'react'
import { FieldError } from './field-error.tsx'
import { useField } from './form-context.ts'

interface Props {
  name: string
  label: ReactNode
  type?: 'text' | 'email' | 'password' | 'number' | 'date' | 'time' | 'textarea'
  hint?: ReactNode
  /** Adds "(optional)" to the label; every other field is required. */
  optional?: boolean
  defaultValue?: string | number | undefined
  autoComplete?: string
  inputMode?: ComponentProps<'input'>['inputMode']
  min?: number | string
  max?: number | string
  step?: number | string
  rows?: number
  /** A short or a middle width; otherwise as wide as the column. */
  width?: 'short' | 'mid'
  /** Word behind the control: "hours a week". */
  suffix?: string
  /** Behind the label: "Forgotten?". */
  aside?: ReactNode
}

export function Field({ name, label, type = 'text', hint, optional = false, defaultValue, width, suffix, aside, rows, ...rest }: Props) {
  const { id, error, sent, describedBy } = useField(name, hint !== undefined)
  const kept = type === 'password' ? undefined : (firstOf(sent) ?? defaultValue)
  const control = {
    id,
    name,
    defaultValue: kept,
    className: width ? `input ${width}` : 'input',
    required: !optional,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy,
  }
  const entry =
    type === 'textarea' ? (
      <textarea {...control} rows={rows} autoComplete={rest.autoComplete} />
    ) : (
      <input {...control} {...rest} type={type} />
    )
  const caption = (
    <label htmlFor={id}>
      {label}
      {optional && <span className="muted font-normal"> (optional)</span>}
    </label>
  )
  return (
    <div className={error ? 'field bad' : 'field'}>
      {aside ? (
        <div className="rowx between">
          {caption}
          {aside}
        </div>
      ) : (
        caption
      )}
      {suffix ? (
        <div className="rowx">
          {entry}
          <span>{suffix}</span>
        </div>
      ) : (
        entry
      )}
      <FieldError id={id} error={error} />
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}

function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
