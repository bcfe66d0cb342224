'use client'
/** Option cards as a field: legend, hint, error, and the choice kept after a failed post. */
import type { ReactNode } from 'react'
import { OptionCards, type Option } from '../option-cards.tsx'
import { FieldError } from './field-error.tsx'
import { useField } from './form-context.ts'

interface Props {
  name: string
  legend: ReactNode
  options: readonly Option[]
  hint?: ReactNode
  defaultValue?: string | undefined
  /** The legend is already said by the page's heading. */
  hideLegend?: boolean
  autoFocus?: boolean
}

export function RadioCards({ name, legend, options, hint, defaultValue, hideLegend = false, autoFocus = false }: Props) {
  const { id, error, sent, describedBy } = useField(name, hint !== undefined)
  const value = typeof sent === 'string' ? sent : defaultValue
  return (
    <fieldset>
      <legend className={hideLegend ? 'vh' : 'lbl'}>{legend}</legend>
      {hint !== undefined && (
        <p className="hint mt1" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      <div className="mt2">
        <OptionCards
          name={name}
          options={options}
          value={value}
          id={id}
          describedBy={describedBy}
          invalid={error !== undefined}
          autoFocus={autoFocus}
        />
      </div>
    </fieldset>
  )
}
