/** Whether a password opens an account. Nothing in the answer, its status or its time tells whether the account exists. */
import type { Db } from '../db/client.ts'
import { findCredentials, replaceHash } from '../db/users.ts'
import { Refused } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { countingFailures, type Surroundings } from './guessing.ts'
import { findKnownDevice } from './known-device.ts'
import { noteFailure } from './note-failure.ts'
import { hashPassword, needsRehash, verifyPassword } from './password.ts'
import type { Guessed } from './throttle.ts'

type AskedBy = Surroundings & { actor: Actor }

export interface GivenCredentials {
  /** Normalised. */
  email: string
  password: string
  /** Network address that asks. */
  address: string
  /** The browser's cookie of `known-device.ts`. */
  known?: string | undefined
}

/** Whose password it was, and which of the account's passwords: it may be changed before a session is open. */
export interface Fitting {
  userId: string
  passwordSince: Date | null
}

export const notRight = 'The email address or the password is not right.'

/**
 * The account that e-mail address and password belong to. A browser that has signed in to it before has tries of its own, so that nobody
 * else can use them up.
 * @throws Refused when they do not fit, the account is disabled, or too many tries failed; Unavailable when too many ask at once.
 */
export async function checkCredentials(it: AskedBy, { email, password, address, known }: GivenCredentials): Promise<Fitting> {
  const account = await findCredentials(it.db, { email })
  const device = account && findKnownDevice(known, account, it.now)
  const guessed = device === null ? [{ account: email }, { address }] : [{ device }]
  const about = { userId: account?.userId ?? null, from: device === null ? 'stranger' : 'known-browser' } as const
  const check = () => whoFits(it.db, { email }, password)
  const fitting = await countingFailures(it, guessed, check, (usedUp) => noteFailure(it, { ...about, usedUp }))
  if (fitting === null) throw new Refused(notRight)
  return fitting
}

/**
 * Asks the owner of a session for the password again, before something that cannot be undone.
 * @throws Refused beside the field `password`, as `checkCredentials` otherwise.
 */
export async function checkPasswordAgain(
  it: AskedBy,
  { userId, sessionIdHash, password }: { userId: string; sessionIdHash: string; password: string },
): Promise<void> {
  const note = (usedUp: readonly Guessed[]) => noteFailure(it, { userId, from: 'session', usedUp })
  const fits = await countingFailures(it, [{ session: sessionIdHash }], () => whoFits(it.db, { id: userId }, password), note)
  if (fits === null) throw new Refused('The password is not right.', 'password')
}

async function whoFits(db: Db, by: { email: string } | { id: string }, password: string): Promise<Fitting | null> {
  const known = await findCredentials(db, by)
  const fits = await verifyPassword(password, known?.passwordHash ?? null)
  if (!known || !fits || known.isDisabled) return null
  if (known.passwordHash !== null && needsRehash(known.passwordHash))
    await replaceHash(db, { userId: known.userId, from: known.passwordHash, to: await hashPassword(password) })
  return { userId: known.userId, passwordSince: known.passwordSince }
}
