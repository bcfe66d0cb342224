/** Roadmaps as they were after each edit. Numbers count along a line of roadmaps that took each other's place, so none is ever reused. */
import { randomUUID } from 'node:crypto'
import { isOwn } from '../domain/roadmap/plan-row.ts'
import type { Plan, PlannedMilestone } from '../domain/roadmap/revision.ts'
import type { Db, Tx } from './client.ts'
import { holdPerson } from './hold-person.ts'
import { findWritten } from './own-milestones.ts'
import { roadmapSubject } from './reviews.ts'
import { weekdaysIn } from './roadmap-rows.ts'

export interface NewRevision {
  /** Who made the edit. */
  authorId: string
  /** Their words, or what led to it; may be empty. */
  reason: string
  now: Date
}

export interface Revision {
  number: number
  lineId: string
  roadmapId: string
  plan: Plan
  reason: string
  at: Date
}

/**
 * Writes down the roadmap as it is after an edit. A mentor who was asked for a review and has not answered gets to see this one: the
 * request keeps its place.
 * @returns the number; that of the newest revision when nothing differs from it
 */
export async function recordRevision(db: Tx, roadmapId: string, { authorId, reason, now }: NewRevision): Promise<number> {
  const { learnerId } = await db.roadmap.findUniqueOrThrow({ where: { id: roadmapId }, select: { learnerId: true } })
  await holdPerson(db, learnerId)
  const plan = await readPlan(db, roadmapId)
  const lineId = await lineOf(db, roadmapId)
  const [newest] = await db.roadmapRevision.findMany({ where: { lineId }, orderBy: { number: 'desc' }, take: 1 })
  const body = JSON.stringify(plan)
  if (newest?.roadmapId === roadmapId && newest.body === body) return newest.number
  const number = (newest?.number ?? 0) + 1
  await db.roadmapRevision.create({ data: { id: randomUUID(), roadmapId, lineId, number, body, authorId, reason, at: now } })
  await showToWaitingMentor(db, { learnerId, lineId, number })
  return number
}

/** Makes a revision of a roadmap that is older than revisions. Asked before an edit, so that the edit has something to differ from. */
export async function ensureRevision(db: Tx, roadmapId: string): Promise<void> {
  if ((await db.roadmapRevision.count({ where: { roadmapId } })) > 0) return
  const { learnerId, createdAt } = await db.roadmap.findUniqueOrThrow({
    where: { id: roadmapId },
    select: { learnerId: true, createdAt: true },
  })
  await holdPerson(db, learnerId)
  if ((await db.roadmapRevision.count({ where: { roadmapId } })) > 0) return
  await recordRevision(db, roadmapId, { authorId: learnerId, reason: '', now: createdAt })
}

/** The first roadmap of those that took each other's place. */
export async function lineOf(db: Db | Tx, roadmapId: string): Promise<string> {
  const [first] = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE line ("id", "replacesId", "depth") AS (
      SELECT "id", "replacesId", 0 FROM "Roadmap" WHERE "id" = ${roadmapId}
      UNION ALL
      SELECT r."id", r."replacesId", l."depth" + 1 FROM "Roadmap" r JOIN line l ON r."id" = l."replacesId")
    SELECT "id" FROM line ORDER BY "depth" DESC LIMIT 1`
  return first?.id ?? roadmapId
}

/** The newest revision of one roadmap. Null for one that is older than revisions. */
export async function newestRevision(db: Db | Tx, roadmapId: string): Promise<Revision | null> {
  const [row] = await db.roadmapRevision.findMany({ where: { roadmapId }, orderBy: { number: 'desc' }, take: 1 })
  return row ? toRevision(row) : null
}

/** Revisions of a line from one number on, oldest first, at most 200 of the newest. */
export async function revisionsFrom(db: Db | Tx, lineId: string, number: number): Promise<Revision[]> {
  const rows = await db.roadmapRevision.findMany({ where: { lineId, number: { gte: number } }, orderBy: { number: 'desc' }, take: 200 })
  return rows.toReversed().map(toRevision)
}

type Row = Pick<
  Awaited<ReturnType<Tx['roadmapRevision']['findMany']>>[number],
  'number' | 'lineId' | 'roadmapId' | 'body' | 'reason' | 'at'
>

function toRevision({ number, lineId, roadmapId, body, reason, at }: Row): Revision {
  return { number, lineId, roadmapId, plan: planOf(body), reason, at }
}

/** Written by `recordRevision` and by nobody else. */
export function planOf(body: string): Plan {
  // Revisions from before there were target dates and pins hold none of them.
  const { milestones, ...plan } = JSON.parse(body) as Plan
  const without = { weekdays: null, parallel: 1, targetOn: null } as const
  return { ...without, ...plan, milestones: milestones.map((it) => ({ ...it, pinnedOn: it.pinnedOn ?? null })) }
}

/**
 * Hours a week and start of a stored plan, from how its text begins: they stand before the milestones, and where many plans are read
 * nobody wants those. Null where the text ends before them.
 */
export function paceIn(begin: string): Pick<Plan, 'startOn' | 'hoursPerWeek'> | null {
  const end = begin.indexOf(',"milestones":')
  if (end < 0) return null
  const { startOn, hoursPerWeek } = JSON.parse(`${begin.slice(0, end)}}`) as Plan
  return { startOn, hoursPerWeek }
}

async function showToWaitingMentor(db: Tx, it: { learnerId: string; lineId: string; number: number }): Promise<void> {
  const subject = roadmapSubject(it.lineId)
  const where = { learnerId: it.learnerId, subject, awaitingMentorSince: { not: null } }
  const { count } = await db.review.updateMany({ where, data: { number: it.number, version: { increment: 1 } } })
  if (count === 0) return
  const { id } = await db.review.findUniqueOrThrow({
    where: { learnerId_subject: { learnerId: it.learnerId, subject } },
    select: { id: true },
  })
  await db.reviewRequest.updateMany({ where: { openKey: id }, data: { number: it.number } })
}

async function readPlan(db: Tx, roadmapId: string): Promise<Plan> {
  const { milestones, learnerId, trackId, scope, hoursPerWeek, weekdayMinutes, parallel, startOn, targetOn } =
    await db.roadmap.findUniqueOrThrow({
      where: { id: roadmapId },
      include: { milestones: { orderBy: { position: 'asc' } } },
    })
  const written = await findWritten(db, learnerId, milestones.map((it) => it.milestoneId).filter(isOwn))
  const planned = milestones.map((it): PlannedMilestone => {
    const own = written.get(it.milestoneId)
    return {
      milestone: it.milestoneId,
      title: it.title,
      stage: it.stage,
      scope: it.scope === 'first-role' ? 'first-role' : 'full',
      learning: { low: it.learningLow, likely: it.learningLikely, high: it.learningHigh },
      practice: { low: it.practiceLow, likely: it.practiceLikely, high: it.practiceHigh },
      elective: it.elective,
      prerequisites: it.prerequisites === '' ? [] : it.prerequisites.split(' '),
      leftOut: it.skippedAt === null ? null : (it.skipReason ?? ''),
      own: own ? { why: own.why, criteria: own.criteria.map((criterion) => criterion.text), links: own.links } : null,
      pinnedOn: it.pinnedOn,
    }
  })
  const time = {
    hoursPerWeek,
    weekdays: weekdaysIn(weekdayMinutes),
    parallel: parallel === 2 ? (2 as const) : (1 as const),
    startOn,
    targetOn,
  }
  return { trackId, scope: scope === 'full' ? 'full' : 'first-role', ...time, milestones: planned }
}
