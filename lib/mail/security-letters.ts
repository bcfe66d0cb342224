/** Letters about what guards an account. Whoever changed it knows; the letter is for the owner if it was somebody else. */
import { env } from '../env.ts'
import type { Letter } from './letter.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
const time = (date: Date): string => `${moment.format(date)} UTC`

const settingsLink = () => ({ label: 'Sign-in and devices', href: new URL('/account/sign-in', env().origin).href })

const about = (kind: string, title: string, paragraph: string): Letter => ({
  kind,
  subject: title.replace(/^Your /, 'Your Cairn ').replace(/^A /, 'Your Cairn account: a '),
  title,
  paragraphs: [paragraph],
  action: null,
  notes: ['If it was not you, change your password at once and sign out every device you do not know:', settingsLink()],
})

export const passwordReplaced = (now: Date, others: number): Letter =>
  about('password-replaced', 'Your password was changed', `It was changed on ${time(now)}. ${devicesSignedOut(others)}`)

const devicesSignedOut = (count: number): string =>
  count === 0
    ? 'No other device was signed out.'
    : count === 1
      ? 'The one other device that was signed in is signed out.'
      : `The ${count} other devices that were signed in are signed out.`

export const secondFactorOn = (now: Date): Letter =>
  about(
    'second-factor-on',
    'Your second factor is on',
    `Since ${time(now)}, signing in with your password asks for a code from your app too.`,
  )

export const secondFactorOff = (now: Date): Letter =>
  about('second-factor-off', 'Your second factor is off', `Since ${time(now)}, signing in no longer asks for a code from your app.`)

export const recoveryCodesReplaced = (now: Date): Letter =>
  about('recovery-codes-replaced', 'Your recovery codes are new', `New ones were made on ${time(now)}. The old ones no longer work.`)

export const recoveryCodeUsed = (now: Date, left: number): Letter =>
  about(
    'recovery-code-used',
    'A recovery code was used',
    `Somebody, we hope you, signed in with one on ${time(now)}. ${left === 0 ? 'None is left.' : `${left} ${left === 1 ? 'is' : 'are'} left.`}`,
  )

export const passkeyAdded = (now: Date, name: string): Letter =>
  about(
    'passkey-added',
    'A passkey was added',
    `Since ${time(now)} it signs in to your account without a password. It is called "${name}".`,
  )

export const passkeyRemoved = (now: Date, name: string): Letter =>
  about('passkey-removed', 'A passkey was removed', `The passkey called "${name}" was removed on ${time(now)}. It no longer signs in.`)

export const identityLinked = (now: Date, provider: string, label: string): Letter =>
  about('identity-linked', 'A way to sign in was added', `Since ${time(now)}, the sign-in "${label}" at ${provider} opens your account.`)

export const identityUnlinked = (now: Date, provider: string): Letter =>
  about('identity-unlinked', 'A way to sign in was removed', `Since ${time(now)}, a sign-in at ${provider} no longer opens your account.`)
