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

/**
 * The account that e-mail address and password belong to. A browser that has signed in to it before has tries of its own, so that nobody
 * else can use them up.
 * @throws Refused when they do not fit, the account is disabled, or too many tries failed; Unavailable when too many ask at once.
 */
export async function checkCredentials(it: AskedBy, { email, password, address, known }: GivenCredentials): Promise<string> {
  const account = await findCredentials(it.db, { email })
  const device = account && findKnownDevice(known, account, it.now)
  const guessed = device === null ? [{ account: email }, { address }] : [{ device }]
  const about = { userId: account?.userId ?? null, from: device === null ? 'stranger' : 'known-browser' } as const
  const check = () => whoFits(it.db, { email }, password)
  const userId = await countingFailures(it, guessed, check, (usedUp) => noteFailure(it, { ...about, usedUp }))
  if (userId === null) throw new Refused('The email address or the password is not right.')
  return userId
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

async function whoFits(db: Db, by: { email: string } | { id: string }, password: string): Promise<string | null> {
  const known = await findCredentials(db, by)
  const fits = await verifyPassword(password, known?.passwordHash ?? null)
  if (!known || !fits || known.isDisabled) return null
  if (known.passwordHash !== null && needsRehash(known.passwordHash))
    await replaceHash(db, { userId: known.userId, from: known.passwordHash, to: await hashPassword(password) })
  return known.userId
}
