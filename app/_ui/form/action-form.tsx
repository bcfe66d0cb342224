'use client'
/**
 * A form around a server action. Without JavaScript it posts and the page comes back with values and errors; with it, the form stays
 * as it is. A failed post moves the focus to a summary that links to each field; one that is done moves it to what is said of it, where
 * what was pressed is gone with it.
 */
import { startTransition, useActionState, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { idle, type FormState } from '#lib/web/form-state.ts'
import { Icon } from '../icon.tsx'
import { FormContext, fieldId } from './form-context.ts'

interface Props {
  action: (state: FormState, data: FormData) => Promise<FormState>
  initial?: FormState
  /** Also what the ids of its fields begin with. */
  id?: string
  className?: string
  /** Not once there is nothing to ask any more: only what came of it is shown then, in the place where it was asked. */
  isAsked?: boolean
  children: ReactNode
}

export function ActionForm({ action, initial = idle, id, className, isAsked = true, children }: Props) {
  const [state, post, pending] = useActionState(action, initial)
  const [pressed, setPressed] = useState<string | null>(null)
  const summary = useRef<HTMLDivElement>(null)
  const held = useRef<Element>(null)
  useEffect(() => {
    if (state.status === 'failed') summary.current?.focus()
  }, [state])
  // After each rendering, since what held the focus goes with the answer, or with the page that comes after it.
  useEffect(() => {
    if (state.status !== 'done' || held.current?.isConnected !== false) return
    held.current = null
    if (document.activeElement === document.body) summary.current?.focus()
  })

  // Sent by hand, since React empties a form after its action and a failed post must keep what was entered.
  function send(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter
    if (button?.hasAttribute('formaction')) return
    event.preventDefault()
    if (pending) return
    // Some browsers do not focus a button that is clicked.
    held.current = document.activeElement === document.body ? button : document.activeElement
    setPressed(button instanceof HTMLButtonElement && button.name ? `${button.name}=${button.value}` : null)
    const data = new FormData(event.currentTarget, button)
    startTransition(() => post(data))
  }

  if (!isAsked && state.status === 'idle') return null
  return (
    <FormContext value={{ state, pending, pressed, form: id }}>
      <form action={post} onSubmit={send} id={id} className={className} noValidate>
        <Outcome state={state} summary={summary} form={id} />
        {children}
      </form>
    </FormContext>
  )
}

interface OutcomeProps {
  state: FormState
  summary: React.RefObject<HTMLDivElement | null>
  form: string | undefined
}

function Outcome({ state, summary, form }: OutcomeProps) {
  if (state.status === 'done' && state.message) {
    return (
      <div className="note-bar good" role="status" tabIndex={-1} ref={summary}>
        <Icon name="ok" />
        <b>{state.message}</b>
      </div>
    )
  }
  if (state.status !== 'failed') return null
  const errors = Object.entries(state.errors)
  return (
    // autoFocus is for the page that comes back without JavaScript; the effect above does it with.
    <div className="note-bar bad" role="alert" tabIndex={-1} ref={summary} autoFocus>
      <Icon name="alert" />
      <div>
        <b>{state.message ?? (errors.length === 1 ? 'One thing to fix' : `${errors.length} things to fix`)}</b>
        {errors.length > 0 && (
          <ul className="sm">
            {errors.map(([name, error]) => (
              <li key={name}>
                <a href={`#${fieldId(name, form)}`} onClick={() => document.getElementById(fieldId(name, form))?.focus()}>
                  {error}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
