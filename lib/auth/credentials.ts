/** Whether a password opens an account. Nothing in the answer, its status or its time tells whether the account exists. */
import type { Db } from '../db/client.ts'
import { findCredentials, replaceHash } from '../db/users.ts'
import { Refused } from '../errors.ts'
import { countingFailures, type Surroundings } from './guessing.ts'
import { hashPassword, needsRehash, verifyPassword } from './password.ts'

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
