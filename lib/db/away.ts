/** Days on which learners do not work. What was cancelled stays and counts nowhere. */
import type { Owned } from '../policy.ts'
import type { Db, Tx } from './client.ts'

export interface Away extends Owned {
  id: string
  learnerId: string
  /** First and last day, YYYY-MM-DD. */
  fromOn: string
  toOn: string
  removedAt: Date | null
}

export const findAway = (db: Db | Tx, id: string): Promise<Away | null> => db.away.findUnique({ where: { id } })

/** How many of the learner's times away are not over. */
export const countAway = (db: Tx, learnerId: string, today: string): Promise<number> =>
  db.away.count({ where: { learnerId, removedAt: null, toOn: { gte: today } } })

export async function addAway(db: Tx, { now, ...away }: Omit<Away, 'removedAt' | 'guestHash'> & { now: Date }): Promise<void> {
  await db.away.create({ data: { ...away, at: now } })
}

/** @returns false when it was cancelled before. */
export async function removeAway(db: Tx, id: string, now: Date): Promise<boolean> {
  return (await db.away.updateMany({ where: { id, removedAt: null }, data: { removedAt: now } })).count === 1
}
