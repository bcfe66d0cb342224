/**
 * Work that is done on a clock. A row is taken with a lease: whoever takes it has it until then, and only they may say how it ended. Two
 * statements decide that, `claimJobs` and the compare-and-set of the others; both are the same on both databases.
 */
import { randomUUID } from 'node:crypto'
import { listOf, sql, type Db, type Tx } from './client.ts'

export interface NewJob {
  kind: string
  /** Names the work: what has a name already is not added again. */
  key: string
  learnerId?: string
  dueAt: Date
  /** For what is not to be done, and must not be put down later either. */
  doneAt?: Date
}

/** One statement for so many rows: databases bound the values of one. */
const AT_ONCE = 500

/** @returns how many were new */
export async function addJobs(db: Db | Tx, jobs: readonly NewJob[], now: Date): Promise<number> {
  let added = 0
  for (let from = 0; from < jobs.length; from += AT_ONCE) {
    const rows = jobs
      .slice(from, from + AT_ONCE)
      .map(
        ({ kind, key, learnerId = null, dueAt, doneAt = null }) =>
          sql`(${randomUUID()}, ${kind}, ${key}, ${learnerId}, ${dueAt}, 0, ${now}, ${doneAt})`,
      )
    added += await db.$executeRaw`
      INSERT INTO "Job" ("id", "kind", "key", "learnerId", "dueAt", "attempts", "createdAt", "doneAt") VALUES ${listOf(rows)}
      ON CONFLICT ("key") DO NOTHING`
  }
  return added
}

/** Whether it was put down, done or not. */
export const hasJob = async (db: Db | Tx, key: string): Promise<boolean> =>
  (await db.job.findUnique({ where: { key }, select: { id: true } })) !== null

/** Takes back what was put down as not to be done. */
export async function forgetLetGo(db: Tx, kind: string, learnerId: string): Promise<void> {
  await db.job.deleteMany({ where: { kind, learnerId, attempts: 0, doneAt: { not: null } } })
}

/** A job that this process has, until its lease ends. */
export interface TakenJob {
  id: string
  kind: string
  key: string
  learnerId: string | null
  /** How often it was tried, this time included. */
  attempts: number
  /** Shows that it is this claim of it. */
  takenBy: string
}

interface Claim {
  kinds: readonly string[]
  now: Date
  /** When the lease ends. */
  until: Date
  most: number
}

/** Whether there is anything to claim. A plain read: looking again and again keeps nobody from writing. */
export async function anyJobDue(db: Db, { kinds, now }: Pick<Claim, 'kinds' | 'now'>): Promise<boolean> {
  const where = { doneAt: null, failedAt: null, dueAt: { lte: now }, kind: { in: [...kinds] } }
  return (await db.job.findFirst({ where, select: { id: true } })) !== null
}

/**
 * Takes the jobs that have been due longest; among them those whose lease ran out. Each is got by one of those who ask at the same moment:
 * the second waits for the first's row, looks at it again, and finds it no longer due.
 */
export async function claimJobs(db: Db, { kinds, now, until, most }: Claim): Promise<TakenJob[]> {
  const takenBy = randomUUID()
  const open = sql`"doneAt" IS NULL AND "failedAt" IS NULL AND "dueAt" <= ${now}`
  const rows = await db.$queryRaw<Omit<TakenJob, 'takenBy'>[]>`
    UPDATE "Job" SET "takenBy" = ${takenBy}, "dueAt" = ${until}, "attempts" = "attempts" + 1
    WHERE ${open} AND "id" IN (
      SELECT "id" FROM "Job" WHERE ${open} AND "kind" IN (${listOf([...kinds])}) ORDER BY "dueAt", "id" LIMIT ${most})
    RETURNING "id", "kind", "key", "learnerId", "attempts"`
  return rows.map((it) => ({ ...it, takenBy }))
}

/** How an attempt ended: done for good, done until it is due again, tried again later, or given up. */
export type JobEnd =
  { doneAt: Date } | { againAt: Date; now: Date } | { retryAt: Date; reason: string } | { failedAt: Date; reason: string }

/**
 * By whoever has it, in the transaction of its work where it writes anything: then it is done once, whatever becomes of the process.
 * @returns false when another process has it by now; what was done must not count then
 */
export async function endJob(db: Db | Tx, { id, takenBy }: Pick<TakenJob, 'id' | 'takenBy'>, end: JobEnd): Promise<boolean> {
  const data =
    'doneAt' in end
      ? { doneAt: end.doneAt, reason: null }
      : 'againAt' in end
        ? // Put down anew in the same row: there is one of it, never two.
          { dueAt: end.againAt, createdAt: end.now, attempts: 0, reason: null }
        : 'retryAt' in end
          ? { dueAt: end.retryAt, reason: end.reason }
          : { failedAt: end.failedAt, reason: end.reason }
  const where = { id, takenBy, doneAt: null, failedAt: null }
  return (await db.job.updateMany({ where, data: { ...data, takenBy: null } })).count === 1
}

/** What waits after a failure or was given up is due at once and begins to count anew; what runs at this moment is left alone. */
export async function retryJobs(
  db: Tx,
  which: { id: string } | { kind: string },
  now: Date,
): Promise<{ kind: string; count: number } | null> {
  const where = { ...which, doneAt: null, takenBy: null, reason: { not: null } }
  const found = await db.job.findFirst({ where: which, select: { kind: true } })
  if (!found) return null
  const { count } = await db.job.updateMany({ where, data: { failedAt: null, reason: null, dueAt: now, attempts: 0 } })
  return { kind: found.kind, count }
}

/** Forgets what was done or given up before then. */
export async function forgetJobs(db: Db, before: Date): Promise<number> {
  const old = { lt: before }
  return (await db.job.deleteMany({ where: { OR: [{ doneAt: old }, { failedAt: old }] } })).count
}
