/** Times in which a roadmap rests, those in which it was put away among them. While one lasts its `openKey` is the roadmap: so there is one at a time. */
import { randomUUID } from 'node:crypto'
import { addDays } from '../domain/calendar/calendar.ts'
import type { Tx } from './client.ts'

/**
 * Begins a pause of a roadmap that is followed and does not rest.
 * @param today its first day
 * @returns false when the roadmap was put away meanwhile. A second open one breaks a unique key.
 */
export async function beginPause(db: Tx, roadmapId: string, { today, now }: { today: string; now: Date }): Promise<boolean> {
  // Its own row is the lock: nobody puts it away at the same moment.
  const held = await db.$executeRaw`UPDATE "Roadmap" SET "parallel" = "parallel" WHERE "id" = ${roadmapId} AND "archivedAt" IS NULL`
  if (held === 0) return false
  await db.roadmapPause.create({ data: { id: randomUUID(), roadmapId, fromOn: today, at: now, openKey: roadmapId } })
  return true
}

export const isPaused = async (db: Tx, roadmapId: string): Promise<boolean> =>
  (await db.roadmapPause.count({ where: { openKey: roadmapId } })) > 0

/**
 * Ends the pause that lasts. Its last day is the one before today, since today can be worked on again: a pause that ends on the day on
 * which it began has no day, and no week rests because of it.
 * @returns false when none lasts
 */
export async function endPause(db: Tx, roadmapId: string, { today, now }: { today: string; now: Date }): Promise<boolean> {
  const data = { toOn: addDays(today, -1), endedAt: now, openKey: null }
  return (await db.roadmapPause.updateMany({ where: { openKey: roadmapId }, data })).count === 1
}

/**
 * Writes down that a roadmap was put away: it rested from that day up to the one before today, and its weeks say nothing about the pace.
 * Nobody's wait rested meanwhile, so for those it begins and ends now.
 * @param from the learner's day on which it was put away; nothing is written when that is today
 */
export async function restPutAway(
  db: Tx,
  roadmapId: string,
  { from, today, now }: { from: string; today: string; now: Date },
): Promise<void> {
  if (from >= today) return
  await db.roadmapPause.create({
    data: { id: randomUUID(), roadmapId, fromOn: from, toOn: addDays(today, -1), at: now, endedAt: now },
  })
}

/**
 * Gives a roadmap the pauses of the one whose place it takes: the weeks in which that one rested say nothing about the pace there either.
 * @param openFrom first day of a pause that goes on there, since the moment at which it began: waits rest from then on
 */
export async function carryPauses(db: Tx, from: string, to: string, openFrom: string | null = null): Promise<void> {
  const rows = await db.roadmapPause.findMany({ where: { roadmapId: { in: [from, to] } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  const present = new Set(rows.filter((it) => it.roadmapId === to).map(spanOf))
  // It ended when its roadmap was put away. An earlier one of that day may have ended too.
  const open = rows.findLast((it) => it.roadmapId === from && it.fromOn === openFrom)
  const missing = rows.filter((it) => it.roadmapId === from && it.openKey === null && it !== open && !present.has(spanOf(it)))
  const copies = missing.map((it) => ({ ...it, id: randomUUID(), roadmapId: to }))
  const lasting = open ? [{ id: randomUUID(), roadmapId: to, fromOn: open.fromOn, at: open.at, openKey: to }] : []
  if (copies.length + lasting.length > 0) await db.roadmapPause.createMany({ data: [...copies, ...lasting] })
}

const spanOf = ({ fromOn, toOn }: { fromOn: string; toOn: string | null }): string => `${fromOn} ${toOn}`
