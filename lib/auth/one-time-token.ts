/**
 * Secrets for one use: in the links of mails, between the two steps of a sign-in, as a passkey's challenge. Each is 256 random bits, is
 * kept as a hash only, belongs to one purpose, expires, and works once however many use it at the same moment.
 */
import type { Db, Tx } from '../db/client.ts'
import { addToken, readToken, takeToken, type StoredToken } from '../db/tokens.ts'
import { hashOf, isToken, newToken } from './token.ts'

const minute = 60_000

/** Milliseconds that a token lives, for each purpose. */
export const tokenLifetime = {
  'verify-email': 30 * minute,
  'reset-password': 30 * minute,
  // Two people's worth of mailboxes to look into.
  'change-email': 24 * 60 * minute,
  'confirm-old-email': 24 * 60 * minute,
  'second-factor': 10 * minute,
  'passkey-challenge': 5 * minute,
} as const

export type Purpose = keyof typeof tokenLifetime

export interface TokenRequest {
  purpose: Purpose
  /** Null when it is not known yet who will use it. */
  userId: string | null
  /** What the purpose needs to remember. */
  payload?: string | null
  now: Date
}

export interface IssuedToken {
  /** For the link, the cookie or the form: known to nobody else. */
  token: string
  expiresAt: Date
}

/** Makes a token. Older ones of the same account and purpose stop working. */
export async function issueToken(db: Tx, { purpose, userId, payload = null, now }: TokenRequest): Promise<IssuedToken> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + tokenLifetime[purpose])
  await addToken(db, { idHash: hashOf(token), purpose, userId, payload, now, expiresAt })
  return { token, expiresAt }
}

export interface HandedToken {
  /** As it came with the request: it may be anything. */
  token: string | undefined
  purpose: Purpose
  now: Date
}

/** Uses a token up, inside the transaction that does what it is for. Null when it does not work: unknown, expired, used, another purpose. */
export async function spendToken(db: Tx, { token, purpose, now }: HandedToken): Promise<StoredToken | null> {
  return isToken(token) ? takeToken(db, { idHash: hashOf(token), purpose, now }) : null
}

/** What a token would do, without using it: for the page that asks before the button is pressed. */
export async function findToken(db: Db | Tx, { token, purpose, now }: HandedToken): Promise<StoredToken | null> {
  return isToken(token) ? readToken(db, { idHash: hashOf(token), purpose, now }) : null
}
