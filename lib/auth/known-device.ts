/**
 * Browsers that have signed in to an account before. Their wrong passwords are counted apart from everybody else's, so that a stranger's
 * guesses never lock the owner out. Each gets a signed cookie; nothing about it is stored.
 *
 * An entry holds only as long as the account's password is the one it was made under: whoever was let in with an older password is a
 * stranger again, and nobody can collect entries without knowing the present one.
 */
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '../env.ts'

/** Days that a browser stays known. */
export const KNOWN_DAYS = 90

/** Accounts that one browser is remembered for; the newest are kept. */
const most = 5

/** Milliseconds. */
const lifetime = KNOWN_DAYS * 24 * 60 * 60 * 1000

export interface Guarded {
  userId: string
  passwordHash: string | null
}

/** What the cookie gets after a sign-in; null for an account without a password, where there is nothing to guess. */
export function newKnownDevice(account: Guarded, now: Date): string | null {
  if (account.passwordHash === null) return null
  const stem = `${randomBytes(16).toString('base64url')}.${(now.getTime() + lifetime).toString(36)}`
  return `${stem}.${sign(stem, account)}`
}

/** The cookie's value with one more entry in it. */
export const withKnownDevice = (cookie: string | undefined, entry: string): string => [entry, ...entriesOf(cookie)].slice(0, most).join('~')

/** The id under which this browser's failures at the account are counted; null when it never signed in to it, or too long ago. */
export function findKnownDevice(cookie: string | undefined, account: Guarded, now: Date): string | null {
  for (const entry of entriesOf(cookie)) {
    const [id = '', end = '', signature = ''] = entry.split('.')
    if (fits(signature, sign(`${id}.${end}`, account)) && parseInt(end, 36) > now.getTime()) return id
  }
  return null
}

const form = /^[\w-]{22}\.[0-9a-z]{1,12}\.[\w-]{43}$/
const entriesOf = (cookie: string | undefined): string[] => (cookie ?? '').split('~', most).filter((it) => form.test(it))

const sign = (stem: string, { userId, passwordHash }: Guarded): string =>
  createHmac('sha256', key())
    .update(JSON.stringify([stem, userId, passwordHash]))
    .digest('base64url')

const fits = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** Of its own: the secret serves other ends too. */
const key = (): Buffer => Buffer.from(hkdfSync('sha256', env().secret, '', 'cairn known device', 32))
