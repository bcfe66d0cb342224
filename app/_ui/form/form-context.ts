'use client'
/** What the parts of a form know of it: the last result, whether it is being sent, and by which button. */
import { createContext, useContext } from 'react'
import { idle, type FormState } from '#lib/web/form-state.ts'

export interface FormFacts {
  state: FormState
  pending: boolean
  /** `name=value` of the button that sent it; null for a button without a name. */
  pressed: string | null
  /** Id of the form, where a page has several with fields of the same name. */
  form?: string | undefined
}

export const FormContext = createContext<FormFacts>({ state: idle, pending: false, pressed: null })

/** Id of the control of a field: the target of its link in the error summary. */
export const fieldId = (name: string, form = 'f'): string => `${form}-${name.replace(/[^a-zA-Z0-9_-]/g, '-')}`

/** A field's error, the value it was sent with, and the ids that tie its parts together. */
export function useField(name: string, hasHint: boolean) {
  const { state, form } = useContext(FormContext)
  const id = fieldId(name, form)
  const error = state.errors[name]
  const described = [error && `${id}-error`, hasHint && `${id}-hint`].filter(Boolean).join(' ')
  return { id, error, sent: state.values[name], describedBy: described || undefined }
}
