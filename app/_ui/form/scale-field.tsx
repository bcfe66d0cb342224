'use client'
/** A scale as a field: legend, error, and the choice kept after a failed post. */
import type { ReactNode } from 'react'
import { Likert } from '../likert.tsx'
import { FieldError } from './field-error.tsx'
import { useField } from './form-context.ts'

interface Props {
  name: string
  legend: ReactNode
  options: readonly { value: string; label: ReactNode }[]
}

export function ScaleField({ name, legend, options }: Props) {
  const { id, error, sent, describedBy } = useField(name, false)
  return (
    <fieldset>
      <legend>
        <h2>{legend}</h2>
      </legend>
      <FieldError id={id} error={error} />
      <div className="mt3">
        <Likert
          name={name}
          options={options}
          value={typeof sent === 'string' ? sent : undefined}
          id={id}
          describedBy={describedBy}
          invalid={error !== undefined}
        />
      </div>
    </fieldset>
  )
}
