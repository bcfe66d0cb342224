/** How often strangers may make this server write to an address. Counted in rows like wrong passwords, and before it is judged. */
import { addFailures, listFailures, removeFailures } from '../db/sign-in-failures.ts'
import { Refused } from '../errors.ts'
import type { Surroundings } from './guessing.ts'
import { failuresWithin, keptSince } from './throttle.ts'
import { hashOf } from './token.ts'

/** Mails within a quarter of an hour. */
export const mailLimits = {
  /** To one address. Beyond that nothing is sent and nothing is said: the mails before are there, and the newest link works. */
  to: 3,
  /** From one network address, as of a class that signs up together. */
  from: 50,
} as const

/** What the rows of an address are found by. */
export const mailKey = (email: string): string => hashOf(`mail-to:${email}`)

/**
 * Whether one more mail may go out. The answer to the sender must be the same either way.
 * @param email normalised
 * @param address network address that asks
 * @throws Refused when that asks too often
 */
export async function mayMail({ db, now }: Surroundings, { email, address }: { email: string; address: string }): Promise<boolean> {
  const counted = [
    { key: mailKey(email), most: mailLimits.to },
    { key: hashOf(`mail-from:${address}`), most: mailLimits.from },
  ]
  const ids = await addFailures(db, { keys: counted.map((it) => it.key), now, since: keptSince(now) })
  const [to = 0, from = 0] = await Promise.all(
    counted.map(async ({ key, most }) => failuresWithin(await listFailures(db, { key, most: most + 1 }), now)),
  )
  const may = to <= mailLimits.to && from <= mailLimits.from
  // What was not sent does not count, so waiting always helps.
  if (!may) await removeFailures(db, { ids })
  if (from > mailLimits.from) throw new Refused('Too many tries in a short time. Wait 15 minutes, then try again.')
  return may
}
