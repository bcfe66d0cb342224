'use client'
/** After a removal: the button that takes it back, with what was removed. */
import { useContext } from 'react'
import { FormContext } from '../../_ui/form/form-context.ts'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'

export function PutBack() {
  const { status, values } = useContext(FormContext).state
  if (status !== 'done' || values['url'] === undefined) return null
  return (
    <p className="mt2">
      {['title', 'url', 'ticked'].map((name) => (
        <input key={name} type="hidden" name={name} value={values[name]} />
      ))}
      <SubmitButton kind="plain" small busy="Putting it back…">
        Undo
      </SubmitButton>
    </p>
  )
}
