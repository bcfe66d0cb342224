'use client'
/** Fields for one more resource: out of the way until somebody asks, and open while something is to be mended. */
import { useContext } from 'react'
import { Field } from '../../_ui/form/field.tsx'
import { FormContext } from '../../_ui/form/form-context.ts'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'

export function AddFields() {
  const { state } = useContext(FormContext)
  return (
    <details className="data" open={state.status === 'failed'}>
      <summary>Add one of your own</summary>
      <div className="stack mt3">
        <Field name="title" label="What it is called" autoComplete="off" />
        <Field name="url" label="Address" inputMode="url" autoComplete="off" hint="It begins with https:// or http://." />
        <SubmitButton kind="plain" busy="Adding…">
          Add it
        </SubmitButton>
      </div>
    </details>
  )
}
