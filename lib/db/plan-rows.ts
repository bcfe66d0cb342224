/** The rows of a roadmap as they are planned: what is stored of each, and another order or choice written over the one before. */
import { randomUUID } from 'node:crypto'
import type { PlanRow } from '../domain/roadmap/plan-row.ts'
import type { Tx } from './client.ts'

/** What is stored of a milestone, but for where it stands. */
export const planColumns = (it: PlanRow) => ({
  milestoneId: it.milestone,
  scope: it.scope,
  stage: it.stage,
  title: it.title,
  elective: it.elective,
  prerequisites: it.prerequisites.join(' '),
  learningLow: it.learning.low,
  learningLikely: it.learning.likely,
  learningHigh: it.learning.high,
  practiceLow: it.practice.low,
  practiceLikely: it.practice.likely,
  practiceHigh: it.practice.high,
  fullLearning: it.fullLearning,
  skillsTotal: it.skillsTotal,
  skillsHeld: it.skillsHeld,
  skills: JSON.stringify(it.skills),
  skippedAt: it.skippedAt,
  skipReason: it.skipReason,
  openedAt: it.openedAt,
  pinnedOn: it.pinnedOn,
  retired: it.retired,
})

type Columns = ReturnType<typeof planColumns>
type Stored = PlanRow & { id: string; position: number }

/**
 * Writes a plan over the one that was read. Only what differs is written, so that a move made meanwhile elsewhere is not undone.
 * The caller holds the person. Nothing is ever taken away: what is left out stays as a row.
 */
export async function writePlan(
  db: Tx,
  roadmapId: string,
  { before, after }: { before: readonly Stored[]; after: readonly PlanRow[] },
): Promise<void> {
  const known = new Map(before.map((it) => [it.milestone, it]))
  const steppedAside = await makeRoom(db, roadmapId, before, after)
  for (const [position, row] of after.entries()) {
    const stored = known.get(row.milestone)
    if (!stored) {
      await db.roadmapMilestone.create({ data: { ...planColumns(row), id: randomUUID(), roadmapId, position } })
      continue
    }
    const data = { ...differing(planColumns(stored), planColumns(row)), ...(steppedAside(stored.position) ? { position } : {}) }
    if (Object.keys(data).length > 0) await db.roadmapMilestone.update({ where: { id: stored.id }, data })
  }
}

/**
 * A place is taken by one row at a time, so where the order changes all step aside first: to the numbers below 0.
 * @returns which of the places were left
 */
async function makeRoom(
  db: Tx,
  roadmapId: string,
  before: readonly Stored[],
  after: readonly PlanRow[],
): Promise<(position: number) => boolean> {
  const place = new Map(after.map((it, index) => [it.milestone, index]))
  const leaving = before.filter((it) => place.get(it.milestone) !== it.position).map((it) => it.position)
  if (leaving.length === 0) return () => false
  const [first, last] = [Math.min(...leaving), Math.max(...leaving)]
  await db.$executeRaw`
    UPDATE "RoadmapMilestone" SET "position" = -1 - "position"
    WHERE "roadmapId" = ${roadmapId} AND "position" >= ${first} AND "position" <= ${last}`
  return (position) => position >= first && position <= last
}

function differing(was: Columns, is: Columns): Partial<Columns> {
  const same = (a: unknown, b: unknown) => (a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b)
  return Object.fromEntries(Object.entries(is).filter(([name, value]) => !same(was[name as keyof Columns], value)))
}
