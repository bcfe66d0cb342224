import type { Metadata } from 'next'
import { sendsMail } from '#lib/mail/outbox.ts'
import { signInAndDevices } from '#lib/queries/sign-in-and-devices.ts'
import { load } from '#lib/web/run.ts'
import type { SearchParams } from '../../_parts/next.ts'
import { SettingsFrame } from '../settings-frame.tsx'
import { Devices } from './_parts/devices.tsx'
import { Passkeys } from './_parts/passkeys.tsx'
import { Password } from './_parts/password.tsx'
import { SecondFactorSheet } from './_parts/second-factor-sheet.tsx'
import { WaysIn } from './ways-in.tsx'

export const metadata: Metadata = { title: 'Sign-in and devices' }

export default async function SignInAndDevicesPage({ searchParams }: { searchParams: SearchParams }) {
  const view = await load(signInAndDevices, null)
  const lead = `Where you are signed in, and the ways back in.${sendsMail() ? ' Changes here are mailed to you.' : ''}`
  return (
    <SettingsFrame current="sign-in" title="Sign-in and devices" lead={lead}>
      <Devices devices={view.devices} />
      <Password hasPassword={view.hasPassword} passwordChanged={view.passwordChanged} />
      <WaysIn view={view.waysIn} searchParams={searchParams} />
      <SecondFactorSheet secondFactorSince={view.secondFactorSince} recoveryCodes={view.recoveryCodes} />
      <Passkeys passkeys={view.passkeys} passkeysWork={view.passkeysWork} />
    </SettingsFrame>
  )
}
