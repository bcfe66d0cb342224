/** How many accounts one network address may make on a server without mail, where nobody has to show that an address is theirs. */
import { removeFailures } from '../db/sign-in-failures.ts'
import { Refused } from '../errors.ts'
import { countAsked } from './count-asked.ts'
import type { Surroundings } from './guessing.ts'
import { signUpWindow } from './throttle.ts'
import { hashOf } from './token.ts'

/** Accounts within an hour, as of a class that signs up together. */
export const mostAccounts = 50

/**
 * Runs `make` unless too many accounts came from the address. What makes none does not count.
 * @returns what `make` does; null when it made no account
 * @throws Refused when it is one too many
 */
export async function countingAccounts<T>(it: Surroundings, address: string, make: () => Promise<T | null>): Promise<T | null> {
  const ids = await countAsked(it, { key: hashOf(`account-from:${address}`), most: mostAccounts, window: signUpWindow })
  if (ids === null) throw new Refused(`${mostAccounts} accounts were made from your network within an hour. Try again in an hour.`)
  let made: T | null = null
  try {
    made = await make()
    return made
  } finally {
    if (made === null) await removeFailures(it.db, { ids })
  }
}
