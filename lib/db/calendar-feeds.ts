/** The address under which a learner's calendar reads their plan. Only the hash of its secret is stored. */
import type { Db, Tx } from './client.ts'

export interface CalendarFeed {
  id: string
  learnerId: string
  /** Minute of the day at which blocks of study begin. */
  startsAt: number
  createdAt: Date
  lastReadAt: Date | null
}

export interface ReadFeed extends CalendarFeed {
  timeZone: string | null
  dateLanguage: string | null
}

const columns = { id: true, learnerId: true, startsAt: true, createdAt: true, lastReadAt: true } as const

/** Found by the hash, which tells nothing of how near a guess was. Null for one of a closed account. */
export async function findFeedBySecret(db: Db, secretHash: string): Promise<ReadFeed | null> {
  const learner = { select: { timeZone: true, dateLanguage: true, disabledAt: true } } as const
  const row = await db.calendarFeed.findUnique({ where: { secretHash }, select: { ...columns, learner } })
  if (!row || row.learner.disabledAt !== null) return null
  const { learner: whose, ...feed } = row
  return { ...feed, timeZone: whose.timeZone, dateLanguage: whose.dateLanguage }
}

export const findFeed = (db: Db | Tx, learnerId: string): Promise<CalendarFeed | null> =>
  db.calendarFeed.findUnique({ where: { learnerId }, select: columns })

/** In the place of the one there was, whose address leads nowhere from then on. */
export async function putFeed(db: Tx, feed: Omit<CalendarFeed, 'lastReadAt'> & { secretHash: string }): Promise<void> {
  await db.calendarFeed.deleteMany({ where: { learnerId: feed.learnerId } })
  await db.calendarFeed.create({ data: feed })
}

export async function setFeedStart(db: Tx, learnerId: string, startsAt: number): Promise<boolean> {
  return (await db.calendarFeed.updateMany({ where: { learnerId, startsAt: { not: startsAt } }, data: { startsAt } })).count === 1
}

export async function removeFeed(db: Tx, learnerId: string): Promise<boolean> {
  return (await db.calendarFeed.deleteMany({ where: { learnerId } })).count === 1
}

/** Once an hour at most: calendars ask often. @param before the last time that is old enough */
export async function noteRead(db: Db, id: string, { now, before }: { now: Date; before: Date }): Promise<void> {
  await db.calendarFeed.updateMany({
    where: { id, OR: [{ lastReadAt: null }, { lastReadAt: { lte: before } }] },
    data: { lastReadAt: now },
  })
}
