import type { Metadata } from 'next'
import { safeNext } from '#lib/auth/next-path.ts'
import { secondFactor, type SecondFactorView } from '#lib/queries/second-factor.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../../../../_ui/form/action-form.tsx'
import { Field } from '../../../../_ui/form/field.tsx'
import { SubmitButton } from '../../../../_ui/form/submit-button.tsx'
import { Notice } from '../../../../_ui/notice.tsx'
import { Sheet } from '../../../../_ui/sheet.tsx'
import { afterSignIn, type SearchParams } from '../../../_parts/next.ts'
import { SettingsFrame } from '../../settings-frame.tsx'
import { changeSecondFactor } from './actions.ts'
import { QrCode } from './qr-code.tsx'
import { ShownCodes } from './shown-codes.tsx'

export const metadata: Metadata = { title: 'Second factor' }

const notes = { off: 'Off', 'setting-up': 'Not on yet', on: 'On' } as const

export default async function SecondFactorPage({ searchParams }: { searchParams: SearchParams }) {
  const view = await load(secondFactor, null)
  const { used, next } = await searchParams
  return (
    <SettingsFrame
      current="sign-in"
      title="Second factor"
      lead="A code from an app on your phone, asked for at every sign-in with a password."
    >
      {used === 'recovery' && view.state === 'on' && <CodeUsed left={view.recoveryCodes} next={safeNext(next, afterSignIn)} />}
      <Sheet id="app" title="App for codes" note={notes[view.state]}>
        <ActionForm action={changeSecondFactor} className="stack">
          <ShownCodes email={view.email} today={view.today} />
          <Choice view={view} />
        </ActionForm>
      </Sheet>
      <p className="sm">
        <a href="/account/sign-in">Back to sign-in and devices</a>
      </p>
    </SettingsFrame>
  )
}

function CodeUsed({ left, next }: { left: number; next: string }) {
  return (
    <Notice kind="warn" title={`You signed in with a recovery code. ${left === 0 ? 'None is left' : `${left} of 10 are left`}.`} live>
      Is your phone lost? Turn the second factor off here and set it up on the new one. Otherwise <a href={next}>go on</a>.
    </Notice>
  )
}

function Choice({ view }: { view: SecondFactorView }) {
  if (view.state === 'off') return <Off />
  return view.state === 'on' ? <On view={view} /> : <SettingUp view={view} />
}

function Off() {
  return (
    <>
      <p className="sub">
        You need an app that makes one-time codes, as Aegis, Ente Auth, 1Password or Google Authenticator. Setting it up takes two minutes,
        and you get ten recovery codes for the day your phone is lost. All other devices are signed out.
      </p>
      <p>
        <SubmitButton name="act" value="begin" busy="One moment…">
          Set up an app
        </SubmitButton>
      </p>
    </>
  )
}

function SettingUp({ view }: { view: Extract<SecondFactorView, { state: 'setting-up' }> }) {
  return (
    <>
      <h3>1. Give the key to your app</h3>
      <div className="enrol">
        <QrCode text={view.address} label="QR code with the key for your app" />
        <div className="stack">
          <p className="sub">Scan this with the app. Or type the key:</p>
          <p>
            <code className="totp-key">{view.key.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <p className="sm">
            Is the app on this device? <a href={view.address}>Open it with the key</a>.
          </p>
        </div>
      </div>
      <h3>2. Enter the code that it shows</h3>
      <Field name="code" label="Code" autoComplete="one-time-code" inputMode="numeric" width="mid" />
      <p className="rowx">
        <SubmitButton name="act" value="confirm" busy="Checking…">
          Turn on
        </SubmitButton>
        <SubmitButton kind="quiet" name="act" value="begin" busy="One moment…">
          Begin again with a new key
        </SubmitButton>
      </p>
    </>
  )
}

function On({ view: { since, recoveryCodes } }: { view: Extract<SecondFactorView, { state: 'on' }> }) {
  return (
    <>
      <dl className="kv">
        <dt>On since</dt>
        <dd>{since}</dd>
        <dt>Recovery codes left</dt>
        <dd>{recoveryCodes} of 10</dd>
      </dl>
      <p className="rowx">
        <SubmitButton kind="plain" name="act" value="codes" busy="One moment…">
          Make new recovery codes
        </SubmitButton>
        <SubmitButton kind="danger" name="act" value="off" busy="One moment…">
          Turn off
        </SubmitButton>
      </p>
      <p className="sm muted">New codes replace the old ones. Turning it off signs out all other devices.</p>
    </>
  )
}
