/** Counts what one network address asks for. In rows, like wrong passwords, so that a restart forgives nothing. */
import { addFailures, listFailures, removeFailures } from '../db/sign-in-failures.ts'
import type { Surroundings } from './guessing.ts'
import { failuresWithin, keptSince } from './throttle.ts'

interface Allowance {
  /** What the rows are found by: it names nobody to a reader of the database. */
  key: string
  most: number
  /** Milliseconds. */
  window: number
}

/**
 * Counts one more, before it is looked at: those that come together would otherwise all see the same low number.
 * @returns ids of what was written, to be taken back if nothing comes of it; null for one too many, which counts nothing, so that waiting
 * always helps
 */
export async function countAsked({ db, now }: Surroundings, { key, most, window }: Allowance): Promise<string[] | null> {
  const ids = await addFailures(db, { keys: [key], now, since: keptSince(now) })
  if (failuresWithin(await listFailures(db, { key, most: most + 1 }), now, window) <= most) return ids
  await removeFailures(db, { ids })
  return null
}
