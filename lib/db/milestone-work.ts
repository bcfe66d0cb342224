/** What a person did in a milestone, written by compare and set: of several at once exactly one changes anything. */
import type { Scope } from '../domain/curriculum/curriculum.ts'
import type { Work } from '../domain/roadmap/standing.ts'
import type { Tx } from './client.ts'

/** One person's work on one milestone for one scope. */
export interface WorkPlace {
  learnerId: string
  milestoneId: string
  scope: Scope
}

/** What was taken back. */
export interface TakenBack {
  /** The evidence that it had left; null for work that is older than evidence or was carried over. */
  evidence: string | null
}

export async function markStarted(db: Tx, { learnerId, milestoneId, scope }: WorkPlace, now: Date): Promise<boolean> {
  const changed = await db.$executeRaw`
    INSERT INTO "MilestoneProgress" ("learnerId", "milestoneId", "scope", "startedAt")
    VALUES (${learnerId}, ${milestoneId}, ${scope}, ${now})
    ON CONFLICT ("learnerId", "milestoneId", "scope")
    DO UPDATE SET "startedAt" = excluded."startedAt" WHERE "MilestoneProgress"."startedAt" IS NULL`
  return changed > 0
}

export async function unmarkStarted(db: Tx, place: WorkPlace): Promise<boolean> {
  const where = { ...place, startedAt: { not: null }, finishedAt: null }
  return (await db.milestoneProgress.updateMany({ where, data: { startedAt: null } })).count === 1
}

/** @param finishId the evidence that finishing leaves */
export async function markFinished(db: Tx, place: WorkPlace, { finishId, now }: { finishId: string; now: Date }): Promise<boolean> {
  const where = { ...place, startedAt: { not: null }, finishedAt: null }
  return (await db.milestoneProgress.updateMany({ where, data: { finishedAt: now, finishId } })).count === 1
}

/** Finished because a mentor approved it, where it was not finished before. It leaves no evidence of its own to take back. */
export async function markApproved(db: Tx, { learnerId, milestoneId, scope }: WorkPlace, now: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "MilestoneProgress" ("learnerId", "milestoneId", "scope", "startedAt", "finishedAt")
    VALUES (${learnerId}, ${milestoneId}, ${scope}, ${now}, ${now})
    ON CONFLICT ("learnerId", "milestoneId", "scope") DO UPDATE SET
      "startedAt" = COALESCE("MilestoneProgress"."startedAt", excluded."startedAt"),
      "finishedAt" = COALESCE("MilestoneProgress"."finishedAt", excluded."finishedAt")`
}

/** Not finished any more where it was an approval that finished it. @param approvals when it was approved, each time */
export async function unmarkApproved(db: Tx, place: WorkPlace, approvals: readonly Date[]): Promise<void> {
  const where = { ...place, finishId: null, finishedAt: { in: [...approvals] } }
  await db.milestoneProgress.updateMany({ where, data: { finishedAt: null } })
}

/** Null when it was not finished. */
export async function unmarkFinished(db: Tx, place: WorkPlace): Promise<TakenBack | null> {
  const row = await db.milestoneProgress.findFirst({ where: { ...place, finishedAt: { not: null } }, select: { finishId: true } })
  if (!row) return null
  const where = { ...place, finishedAt: { not: null }, finishId: row.finishId }
  const { count } = await db.milestoneProgress.updateMany({ where, data: { finishedAt: null, finishId: null } })
  return count === 1 ? { evidence: row.finishId } : null
}

/** @param creditId the evidence that says so */
export async function markCredited(
  db: Tx,
  { learnerId, milestoneId, scope }: WorkPlace,
  { creditId, now }: { creditId: string; now: Date },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    INSERT INTO "MilestoneProgress" ("learnerId", "milestoneId", "scope", "creditedAt", "creditId")
    VALUES (${learnerId}, ${milestoneId}, ${scope}, ${now}, ${creditId})
    ON CONFLICT ("learnerId", "milestoneId", "scope")
    DO UPDATE SET "creditedAt" = excluded."creditedAt", "creditId" = excluded."creditId" WHERE "MilestoneProgress"."creditedAt" IS NULL`
  return changed > 0
}

/** Null when it was not credited. */
export async function unmarkCredited(db: Tx, place: WorkPlace): Promise<TakenBack | null> {
  const row = await db.milestoneProgress.findFirst({ where: { ...place, creditedAt: { not: null } }, select: { creditId: true } })
  if (!row) return null
  const where = { ...place, creditedAt: { not: null }, creditId: row.creditId }
  const { count } = await db.milestoneProgress.updateMany({ where, data: { creditedAt: null, creditId: null } })
  return count === 1 ? { evidence: row.creditId } : null
}

/** Leaves a milestone out of one roadmap. */
export async function markSkipped(db: Tx, id: string, { reason, now }: { reason: string; now: Date }): Promise<boolean> {
  const { count } = await db.roadmapMilestone.updateMany({ where: { id, skippedAt: null }, data: { skippedAt: now, skipReason: reason } })
  return count === 1
}

export async function unmarkSkipped(db: Tx, id: string): Promise<boolean> {
  const data = { skippedAt: null, skipReason: null }
  return (await db.roadmapMilestone.updateMany({ where: { id, skippedAt: { not: null } }, data })).count === 1
}

/** Opens a milestone of one roadmap before its prerequisites. */
export async function markOpened(db: Tx, id: string, now: Date): Promise<boolean> {
  return (await db.roadmapMilestone.updateMany({ where: { id, openedAt: null }, data: { openedAt: now } })).count === 1
}

export async function unmarkOpened(db: Tx, id: string): Promise<boolean> {
  return (await db.roadmapMilestone.updateMany({ where: { id, openedAt: { not: null } }, data: { openedAt: null } })).count === 1
}

/**
 * Carries work over to where the curriculum has it now. What is there already stays; what is missing there is added, also where a start
 * was taken back or nothing but a start is known.
 */
export async function carryWork(db: Tx, { learnerId, milestoneId, scope }: WorkPlace, work: Work): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "MilestoneProgress" ("learnerId", "milestoneId", "scope", "startedAt", "finishedAt", "creditedAt")
    VALUES (${learnerId}, ${milestoneId}, ${scope}, ${work.startedAt}, ${work.finishedAt}, ${work.creditedAt})
    ON CONFLICT ("learnerId", "milestoneId", "scope") DO UPDATE SET
      "startedAt" = COALESCE("MilestoneProgress"."startedAt", excluded."startedAt"),
      "finishedAt" = COALESCE("MilestoneProgress"."finishedAt", excluded."finishedAt"),
      "creditedAt" = COALESCE("MilestoneProgress"."creditedAt", excluded."creditedAt")`
}
