/** Work on a clock and mails, as an administrator sees them. Nothing of what a mail says, nor to whom it goes. */
import type { Db } from './client.ts'

/** failing: it failed and is tried again. done: in the last day. */
export type WorkState = 'waiting' | 'running' | 'failing' | 'failed' | 'done'

export interface WorkCount {
  /** mail: all mails together. */
  kind: string
  state: WorkState
  count: number
}

/** One statement for jobs and mails. What was let go without being done counts nowhere. */
export async function countWork(db: Db, { now, since }: { now: Date; since: Date }): Promise<WorkCount[]> {
  const rows = await db.$queryRaw<(Omit<WorkCount, 'count'> & { count: number | bigint })[]>`
    SELECT w."kind", w."state", COUNT(*) AS "count" FROM (
      SELECT "kind", CASE WHEN "doneAt" IS NOT NULL THEN 'done' WHEN "failedAt" IS NOT NULL THEN 'failed'
        WHEN "takenBy" IS NOT NULL AND "dueAt" > ${now} THEN 'running' WHEN "reason" IS NOT NULL THEN 'failing' ELSE 'waiting' END AS "state"
      FROM "Job" WHERE "doneAt" IS NULL OR ("doneAt" > ${since} AND "attempts" > 0)
      UNION ALL
      SELECT 'mail', CASE WHEN "sentAt" IS NOT NULL THEN 'done' WHEN "failedAt" IS NOT NULL THEN 'failed'
        WHEN "reason" IS NOT NULL THEN 'failing' WHEN "attempts" > 0 AND "dueAt" > ${now} THEN 'running' ELSE 'waiting' END
      FROM "Mail" WHERE "sentAt" IS NULL OR "sentAt" > ${since}) w
    GROUP BY w."kind", w."state"`
  return rows.map((it) => ({ ...it, count: Number(it.count) }))
}

export interface JobRow {
  id: string
  kind: string
  key: string
  learnerId: string | null
  /** Of one that repeats: the end of its last run. */
  createdAt: Date
  dueAt: Date
  attempts: number
  takenBy: string | null
  failedAt: Date | null
  reason: string | null
}

/**
 * What repeats, what runs, and what failed: given up or tried again. What has waited longest first. However much failed, all that repeats
 * and runs is among them: the newest failures are what is left out.
 */
export function listNotableJobs(db: Db, most: number): Promise<JobRow[]> {
  return db.$queryRaw<JobRow[]>`
    SELECT "id", "kind", "key", "learnerId", "createdAt", "dueAt", "attempts", "takenBy", "failedAt", "reason" FROM (
      SELECT * FROM "Job" WHERE "doneAt" IS NULL AND ("key" LIKE 'repeats:%' OR "takenBy" IS NOT NULL OR "reason" IS NOT NULL)
      ORDER BY CASE WHEN "key" LIKE 'repeats:%' THEN 0 WHEN "takenBy" IS NOT NULL THEN 1 ELSE 2 END, "createdAt", "id"
      LIMIT ${most}) j
    ORDER BY "createdAt", "id"`
}

export interface MailRow {
  id: string
  kind: string
  createdAt: Date
  dueAt: Date
  attempts: number
  failedAt: Date | null
  reason: string | null
}

/** Mails that failed: given up or tried again. The newest first. */
export function listFailedMails(db: Db, most: number): Promise<MailRow[]> {
  return db.mail.findMany({
    where: { sentAt: null, OR: [{ failedAt: { not: null } }, { reason: { not: null } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: { id: true, kind: true, createdAt: true, dueAt: true, attempts: true, failedAt: true, reason: true },
  })
}
