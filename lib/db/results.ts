/** Submitted attempts of one owner, beside each other. */
import type { Owned } from '../policy.ts'
import { withAnswers, type AttemptRow, type StoredAttempt } from './attempts.ts'
import { sql, type Db, type Tx } from './client.ts'

/** An attempt and, where it is the owner's, the newest result of theirs before it; null when it is their first or in progress. */
export async function findWithResultBefore(
  db: Db | Tx,
  owner: Owned,
  id: string,
): Promise<{ attempt: StoredAttempt | null; before: StoredAttempt | null }> {
  const rows = await db.$queryRaw<AttemptRow[]>`
    SELECT a."id", a."learnerId", a."guestHash", a."startedAt", a."submittedAt", a."abandonedAt", a."contentHash",
      r."item", r."value", r."seconds"
    FROM "Attempt" a LEFT JOIN "Response" r ON r."attemptId" = a."id"
    WHERE a."id" = ${id} OR a."id" = (SELECT b."id" FROM "Attempt" b
      WHERE ${mine(owner)} AND b."submittedAt" < (SELECT "submittedAt" FROM "Attempt" WHERE "id" = ${id})
      ORDER BY b."submittedAt" DESC, b."id" LIMIT 1)
    ORDER BY r."id"`
  return { attempt: withAnswers(rows.filter((it) => it.id === id)), before: withAnswers(rows.filter((it) => it.id !== id)) }
}

/** The owner's newest results with their answers, the newest first. */
export async function findResults(db: Db | Tx, owner: Owned, most: number): Promise<StoredAttempt[]> {
  const rows = await db.$queryRaw<AttemptRow[]>`
    SELECT a."id", a."learnerId", a."guestHash", a."startedAt", a."submittedAt", a."abandonedAt", a."contentHash",
      r."item", r."value", r."seconds"
    FROM "Attempt" a LEFT JOIN "Response" r ON r."attemptId" = a."id"
    WHERE a."id" IN (SELECT b."id" FROM "Attempt" b WHERE ${mine(owner)} AND b."submittedAt" IS NOT NULL
      ORDER BY b."submittedAt" DESC, b."id" LIMIT ${most})
    ORDER BY a."submittedAt" DESC, a."id", r."id"`
  return [...Map.groupBy(rows, (it) => it.id).values()].flatMap((own) => withAnswers(own) ?? [])
}

const mine = (owner: Owned) =>
  owner.learnerId === null ? sql`b."guestHash" = ${owner.guestHash ?? ''}` : sql`b."learnerId" = ${owner.learnerId}`
