/** Time that learners logged. What was taken back stays and counts nowhere. */
import type { Owned } from '../policy.ts'
import type { Db, Tx } from './client.ts'

export interface TimeEntry extends Owned {
  id: string
  learnerId: string
  milestoneId: string | null
  scope: string | null
  /** The learner's own day, YYYY-MM-DD. */
  day: string
  minutes: number
  removedAt: Date | null
}

export const findTimeEntry = (db: Db | Tx, id: string): Promise<TimeEntry | null> => db.timeEntry.findUnique({ where: { id } })

/** Minutes that the learner logged for a day. */
export async function minutesOn(db: Tx, learnerId: string, day: string): Promise<number> {
  const { _sum } = await db.timeEntry.aggregate({ where: { learnerId, day, removedAt: null }, _sum: { minutes: true } })
  return _sum.minutes ?? 0
}

export async function addTimeEntry(db: Tx, { now, ...entry }: Omit<TimeEntry, 'removedAt' | 'guestHash'> & { now: Date }): Promise<void> {
  await db.timeEntry.create({ data: { ...entry, at: now } })
}

/** @returns false when it was taken back before. */
export async function removeTimeEntry(db: Tx, id: string, now: Date): Promise<boolean> {
  return (await db.timeEntry.updateMany({ where: { id, removedAt: null }, data: { removedAt: now } })).count === 1
}

/** What is asked of a milestone on the newest roadmap of the learner that is followed and has it; null when none does. */
export async function followedScope(db: Tx, learnerId: string, milestoneId: string): Promise<{ title: string; scope: string } | null> {
  return db.roadmapMilestone.findFirst({
    where: { milestoneId, roadmap: { learnerId, archivedAt: null } },
    orderBy: [{ roadmap: { createdAt: 'desc' } }, { id: 'asc' }],
    select: { title: true, scope: true },
  })
}
