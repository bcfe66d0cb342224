'use client'
/** Sends its form. While it is being sent the label says so; the button is never disabled, a second press does nothing. */
import { useContext, type ReactNode } from 'react'
import { buttonClass, type ButtonLook } from '../button.tsx'
import { FormContext } from './form-context.ts'

interface Props extends Omit<ButtonLook, 'kind'> {
  kind?: 'sign' | ButtonLook['kind']
  children: ReactNode
  busy?: string
  /** Sent with the form, to tell two buttons apart. */
  name?: string
  value?: string
}

export function SubmitButton({ kind = 'sign', children, busy = 'Sending…', name, value, small, full }: Props) {
  const { pending, pressed } = useContext(FormContext)
  const sending = pending && pressed === (name === undefined ? null : `${name}=${value ?? ''}`)
  const look = kind === 'sign' ? `sign${full ? ' full' : ' fullm'}` : buttonClass({ kind, small, full })
  return (
    <button type="submit" className={look} name={name} value={value} aria-busy={sending || undefined}>
      {sending ? busy : children}
    </button>
  )
}
