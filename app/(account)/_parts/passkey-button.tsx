'use client'
/**
 * Asks the browser for a passkey. Without JavaScript, and in browsers that know none, it is not there. What talks to the device is loaded
 * when the button is pressed.
 */
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { buttonClass } from '../../_ui/button.tsx'
import { Icon } from '../../_ui/icon.tsx'

const addresses = {
  'sign-in': '/sign-in/passkey',
  again: '/sign-in/again/passkey',
  add: '/account/passkeys',
} as const

interface Props {
  purpose: keyof typeof addresses
  /** Where to go once it is done. */
  next: string
  children: ReactNode
  small?: boolean
  /** What stands in its place where it cannot be. */
  otherwise?: ReactNode
}

export function PasskeyButton({ purpose, next, children, small = false, otherwise = null }: Props) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isKnown = useSyncExternalStore(never, knowsPasskeys, () => false)
  if (!isKnown) return otherwise

  async function press() {
    if (busy) return
    setBusy(true)
    setProblem(null)
    const outcome = await ask(purpose).catch((error: unknown) => ({ problem: wordsFor(error) }))
    if ('problem' in outcome) {
      setProblem(outcome.problem)
      setBusy(false)
    } else {
      location.assign(outcome.isLongAgo ? `/sign-in/again?next=${encodeURIComponent(location.pathname)}` : next)
    }
  }

  return (
    <div className="stack">
      <button type="button" className={buttonClass({ small, full: purpose !== 'add' })} onClick={press} aria-busy={busy || undefined}>
        <Icon name="key" />
        {busy ? 'Asking your device…' : children}
      </button>
      {problem !== null && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

const never = () => () => {}
const knowsPasskeys = () => typeof window.PublicKeyCredential === 'function'

type Outcome = { isLongAgo: boolean } | { problem: string }

async function ask(purpose: Props['purpose']): Promise<Outcome> {
  const begun = await send(`${addresses[purpose]}/options`, {})
  if (!begun.ok) return refusalOf(begun)
  const optionsJSON = await begun.json()
  const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
  const answer = purpose === 'add' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
  const done = await send(addresses[purpose], purpose === 'sign-in' ? { answer, stay: wantsToStay() } : { answer })
  return done.ok ? { isLongAgo: false } : refusalOf(done)
}

const send = (address: string, body: object): Promise<Response> =>
  fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

async function refusalOf(response: Response): Promise<Outcome> {
  if (response.status === 401) return { isLongAgo: true }
  const { message } = (await response.json().catch(() => ({}))) as { message?: string }
  return { problem: message ?? 'That did not work. Try again.' }
}

/** As the box of the form beside it says. */
const wantsToStay = (): boolean => document.querySelector<HTMLInputElement>('input[type=checkbox][name=stay]')?.checked ?? true

/** Browsers do not tell a person who said no from a device that has no fitting passkey. */
function wordsFor(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'This device has a passkey for your account already.'
  if (name === 'NotAllowedError' || name === 'AbortError') return 'No passkey was used. You can try again, or go on another way.'
  return 'That did not work. Try again.'
}
