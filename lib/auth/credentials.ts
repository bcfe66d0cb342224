/** Whether a password opens an account. Nothing in the answer, its status or its time tells whether the account exists. */
import type { Db } from '../db/client.ts'
import { addFailures, listFailures, removeFailures } from '../db/sign-in-failures.ts'
import { findCredentials, replaceHash } from '../db/users.ts'
import { Refused } from '../errors.ts'
import { hashPassword, needsRehash, verifyPassword } from './password.ts'
import { isOneTooMany, limitOf, throttleWindow, type Guessed, type Limit } from './throttle.ts'
import { Turns } from './turns.ts'

const tooMany = 'Too many tries in a short time. Wait 15 minutes, then try again.'

// Tries under way count as failures until they end. Few at a time, so that many people who get it right do not look like guessing.
const tries = new Turns({ atOnce: 2, most: 200 })

interface Surroundings {
  db: Db
  now: Date
}

/**
 * The account that e-mail address and password belong to.
 * @param email normalised
 * @param address network address that asks
 * @throws Refused when they do not fit, the account is disabled, or too many tries failed; Unavailable when too many ask at once.
 */
export async function checkCredentials(it: Surroundings, given: { email: string; password: string; address: string }): Promise<string> {
  const guessed = [{ account: given.email }, { address: given.address }]
  const userId = await countingFailures(it, guessed, () => whoFits(it.db, { email: given.email }, given.password))
  if (userId === null) throw new Refused('The email address or the password is not right.')
  return userId
}

/**
 * Asks the owner of a session for the password again, before something that cannot be undone.
 * @throws Refused beside the field `password`, as `checkCredentials` otherwise.
 */
export async function checkPasswordAgain(
  it: Surroundings,
  given: { userId: string; sessionIdHash: string; password: string },
): Promise<void> {
  const guessed = [{ session: given.sessionIdHash }]
  const fits = await countingFailures(it, guessed, () => whoFits(it.db, { id: given.userId }, given.password))
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

/**
 * Runs `check` unless too many before it failed. Its failure is written first and taken back when it succeeds.
 * @throws Refused when it is one too many; that try is not counted, so waiting always helps.
 */
function countingFailures<T>(it: Surroundings, guessed: readonly Guessed[], check: () => Promise<T | null>): Promise<T | null> {
  return tries.take(() => oneTry(it, guessed, check))
}

async function oneTry<T>({ db, now }: Surroundings, guessed: readonly Guessed[], check: () => Promise<T | null>): Promise<T | null> {
  const limits = guessed.map(limitOf)
  const ids = await addFailures(db, { keys: limits.map((it) => it.key), now, since: new Date(now.getTime() - throttleWindow) })
  let failed = false
  try {
    if (await anyExceeded(db, limits, now)) throw new Refused(tooMany)
    const result = await check()
    failed = result === null
    return result
  } finally {
    if (!failed) await removeFailures(db, { ids })
  }
}

async function anyExceeded(db: Db, limits: readonly Limit[], now: Date): Promise<boolean> {
  for (const { key, most } of limits) {
    if (isOneTooMany(await listFailures(db, { key, most: most + 1 }), { now, most })) return true
  }
  return false
}
