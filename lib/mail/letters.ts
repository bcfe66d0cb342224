/**
 * The letters that Cairn writes. None repeats what a stranger typed into a form, such as a name: anybody can make Cairn write to anybody.
 * Links begin with the configured origin, never with what a request claims.
 */
import { env } from '../env.ts'
import type { Letter } from './letter.ts'

/** A link that works once, and until when. */
interface OneTime {
  token: string
  expiresAt: Date
}

const at = (path: string, parameters: Record<string, string> = {}): string => {
  const url = new URL(path, env().origin)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
const time = (date: Date): string => `${moment.format(date)} UTC`
const goodUntil = ({ expiresAt }: OneTime): string => expiresAt.toISOString()
const once = ({ expiresAt }: OneTime): string => `The link works once, until ${time(expiresAt)}.`

const signInLink = () => ({ label: 'Sign in', href: at('/sign-in') })
const forgotLink = () => ({ label: 'Set a new password', href: at('/forgot') })

export const verifyEmail = (link: OneTime): Letter => ({
  kind: 'verify-email',
  goodUntil: goodUntil(link),
  subject: 'Confirm your address for Cairn',
  title: 'Confirm your address',
  paragraphs: ['Somebody, we hope you, asked for a Cairn account with this address.'],
  action: { label: 'Confirm and sign in', href: at('/verify', { token: link.token }) },
  notes: [once(link), 'If it was not you, do nothing: without this link no account is made.'],
})

export const alreadyAccount = (link: OneTime): Letter => ({
  kind: 'already-account',
  goodUntil: goodUntil(link),
  subject: 'You already have a Cairn account',
  title: 'You already have an account',
  paragraphs: ['Somebody, we hope you, tried to create a Cairn account with this address. It has one already, and nothing was changed.'],
  action: signInLink(),
  notes: [
    { label: 'Password forgotten? Set a new one', href: at('/reset', { token: link.token }) },
    once(link),
    'If it was not you, there is nothing to do.',
  ],
})

export const resetPassword = (link: OneTime): Letter => ({
  kind: 'reset-password',
  goodUntil: goodUntil(link),
  subject: 'Set a new password for Cairn',
  title: 'Set a new password',
  paragraphs: ['Somebody, we hope you, asked for a new password for your Cairn account.'],
  action: { label: 'Set a new password', href: at('/reset', { token: link.token }) },
  notes: [once(link), 'If it was not you, do nothing: your password stays as it is.'],
})

export const passwordChanged = (now: Date): Letter => ({
  kind: 'password-changed',
  subject: 'Your Cairn password was changed',
  title: 'Your password was changed',
  paragraphs: [`The password of your Cairn account was changed on ${time(now)}. Every device was signed out.`],
  action: null,
  notes: ['If it was not you, set another one at once:', forgotLink()],
})

export const confirmNewEmail = (link: OneTime, needsOld: boolean): Letter => ({
  kind: 'change-email',
  goodUntil: goodUntil(link),
  subject: 'Confirm your new address for Cairn',
  title: 'Confirm your new address',
  paragraphs: [
    'Somebody, we hope you, asked to use this address for their Cairn account.',
    ...(needsOld ? ['The address changes when two links were used: this one, and the one in the mail to the present address.'] : []),
  ],
  action: { label: 'Confirm this address', href: at('/confirm-email', { side: 'new', token: link.token }) },
  notes: [once(link), 'If it was not you, do nothing: the account stays with its present address.'],
})

export const confirmOldEmail = (link: OneTime, newEmail: string): Letter => ({
  kind: 'confirm-old-email',
  goodUntil: goodUntil(link),
  subject: 'Confirm the new address of your Cairn account',
  title: 'Your account is to get a new address',
  paragraphs: [
    `Somebody, we hope you, asked to change the address of your Cairn account to ${newEmail}.`,
    'It changes when two links were used: this one, and the one in the mail to the new address.',
  ],
  action: { label: 'Confirm the change', href: at('/confirm-email', { side: 'old', token: link.token }) },
  notes: [
    once(link),
    'If it was not you, do not use this link: without it nothing changes. Then set a new password, since somebody knows yours:',
    forgotLink(),
  ],
})

export const addressTaken = (): Letter => ({
  kind: 'address-taken',
  subject: 'This address already has a Cairn account',
  title: 'This address already has an account',
  paragraphs: ['Somebody asked to use this address for another Cairn account. It has an account already, so nothing will be changed.'],
  action: signInLink(),
  notes: ['If it was not you, there is nothing to do.'],
})

/**
 * To the old address.
 * @param newEmail null when nobody had shown that the old one is theirs: it may be a stranger's, whom the new one is no business of
 */
export const emailChanged = (newEmail: string | null, now: Date): Letter => ({
  kind: 'email-changed',
  subject: 'Your Cairn account has another address now',
  title: 'Your account has another address now',
  paragraphs: [
    newEmail === null
      ? `Since ${time(now)} the Cairn account that had this address has another one. Nobody had confirmed this one; the new one is confirmed.`
      : `Since ${time(now)} your Cairn account belongs to ${newEmail}. Both addresses confirmed it. Sign in with the new one from now on.`,
  ],
  action: null,
  notes: ['If it was not you, write to whoever runs this Cairn.'],
})
