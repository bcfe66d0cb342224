/** Counts wrong guesses at what opens an account: passwords and codes. */
import type { Db } from '../db/client.ts'
import { addFailures, listFailures, removeFailures } from '../db/sign-in-failures.ts'
import { Refused } from '../errors.ts'
import { failuresWithin, keptSince, limitOf, type Guessed } from './throttle.ts'
import { Turns } from './turns.ts'

const tooMany = 'Too many tries in a short time. Wait 15 minutes, then try again.'

// Tries under way count as failures until they end. Few at a time, so that many people who get it right do not look like guessing.
const tries = new Turns({ atOnce: 2, most: 200 })

export interface Surroundings {
  db: Db
  now: Date
}

/** Told of a failure, with the limits that it has used up: the next try is not looked at. */
export type OnFailure = (usedUp: readonly Guessed[]) => void

/**
 * Runs `check` unless too many before it failed. Its failure is written first and taken back when it succeeds.
 * @throws Refused when it is one too many; that try is not counted, so waiting always helps.
 */
export function countingFailures<T>(
  it: Surroundings,
  guessed: readonly Guessed[],
  check: () => Promise<T | null>,
  onFailure?: OnFailure,
): Promise<T | null> {
  return tries.take(() => oneTry(it, guessed, check, onFailure))
}

async function oneTry<T>(
  { db, now }: Surroundings,
  guessed: readonly Guessed[],
  check: () => Promise<T | null>,
  onFailure?: OnFailure,
): Promise<T | null> {
  const keys = guessed.map((it) => limitOf(it).key)
  const ids = await addFailures(db, { keys, now, since: keptSince(now) })
  let failed = false
  try {
    const used = await usedOf(db, guessed, now)
    if (used.some(({ failures, most }) => failures > most)) throw new Refused(tooMany)
    const result = await check()
    failed = result === null
    if (failed) onFailure?.(used.filter(({ failures, most }) => failures === most).map((it) => it.guessed))
    return result
  } finally {
    if (!failed) await removeFailures(db, { ids })
  }
}

/** How much of each limit is used, this try included: tries that come together would otherwise all see the same low number. */
function usedOf(db: Db, guessed: readonly Guessed[], now: Date): Promise<{ guessed: Guessed; failures: number; most: number }[]> {
  return Promise.all(
    guessed.map(async (it) => {
      const { key, most } = limitOf(it)
      return { guessed: it, most, failures: failuresWithin(await listFailures(db, { key, most: most + 1 }), now) }
    }),
  )
}
