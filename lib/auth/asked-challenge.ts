/** How often strangers may make this server write a row by asking for a passkey's challenge. */
import { Refused } from '../errors.ts'
import { countAsked } from './count-asked.ts'
import type { Surroundings } from './guessing.ts'
import { throttleWindow } from './throttle.ts'
import { hashOf } from './token.ts'

/** Challenges within a quarter of an hour for one network address, as of an office that begins its day. */
export const mostChallenges = 100

/** @throws Refused when the address asks too often; that time does not count, so waiting always helps */
export async function countChallenge(it: Surroundings, address: string): Promise<void> {
  const ids = await countAsked(it, { key: hashOf(`passkey-from:${address}`), most: mostChallenges, window: throttleWindow })
  if (ids === null) throw new Refused('Too many tries in a short time. Wait 15 minutes, then try again.')
}
