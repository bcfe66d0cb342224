/** Counts wrong guesses at what opens an account: passwords and codes. */
import type { Db } from '../db/client.ts'
import { addFailures, listFailures, removeFailures } from '../db/sign-in-failures.ts'
import { Refused } from '../errors.ts'
import { isOneTooMany, limitOf, throttleWindow, type Guessed, type Limit } from './throttle.ts'
import { Turns } from './turns.ts'

const tooMany = 'Too many tries in a short time. Wait 15 minutes, then try again.'

// Tries under way count as failures until they end. Few at a time, so that many people who get it right do not look like guessing.
const tries = new Turns({ atOnce: 2, most: 200 })

export interface Surroundings {
  db: Db
  now: Date
}

/**
 * Runs `check` unless too many before it failed. Its failure is written first and taken back when it succeeds.
 * @throws Refused when it is one too many; that try is not counted, so waiting always helps.
 */
export function countingFailures<T>(it: Surroundings, guessed: readonly Guessed[], check: () => Promise<T | null>): Promise<T | null> {
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
