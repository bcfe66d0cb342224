/** How often strangers may make this server write a row by asking for a passkey's challenge. Counted in rows like wrong passwords. */
import { addFailures, listFailures, removeFailures } from '../db/sign-in-failures.ts'
import { Refused } from '../errors.ts'
import type { Surroundings } from './guessing.ts'
import { failuresWithin, throttleWindow } from './throttle.ts'
import { hashOf } from './token.ts'

/** Challenges within a quarter of an hour for one network address, as of an office that begins its day. */
export const mostChallenges = 100

/** @throws Refused when the address asks too often; that time does not count, so waiting always helps */
export async function countChallenge({ db, now }: Surroundings, address: string): Promise<void> {
  const key = hashOf(`passkey-from:${address}`)
  const ids = await addFailures(db, { keys: [key], now, since: new Date(now.getTime() - throttleWindow) })
  if (failuresWithin(await listFailures(db, { key, most: mostChallenges + 1 }), now) <= mostChallenges) return
  await removeFailures(db, { ids })
  throw new Refused('Too many tries in a short time. Wait 15 minutes, then try again.')
}
