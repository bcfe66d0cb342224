/** A mentor's unsent review. Each save counts its revision up. */
import type { Db, Tx } from './client.ts'

export interface DraftPlace {
  reviewId: string
  mentorId: string
}

export interface DraftRow {
  /** The iteration or revision that it was written on. */
  number: number
  /** JSON. */
  body: string
  /** 0 while nothing was ever saved. */
  revision: number
}

export async function findDraft(db: Db | Tx, { reviewId, mentorId }: DraftPlace): Promise<DraftRow | null> {
  const where = { reviewId_mentorId: { reviewId, mentorId } }
  return db.reviewDraft.findUnique({ where, select: { number: true, body: true, revision: true } })
}

/**
 * Writes the next revision if `basedOn` is still the present one (compare and set).
 * @returns false when it is not: another tab was first
 */
export async function writeDraft(
  db: Tx,
  { reviewId, mentorId }: DraftPlace,
  { number, body, basedOn, now }: { number: number; body: string; basedOn: number; now: Date },
): Promise<boolean> {
  if (basedOn > 0) {
    const where = { reviewId, mentorId, revision: basedOn }
    return (await db.reviewDraft.updateMany({ where, data: { number, body, revision: basedOn + 1, updatedAt: now } })).count === 1
  }
  // A unique violation would end the transaction on Postgres.
  const added = await db.$executeRaw`
    INSERT INTO "ReviewDraft" ("reviewId", "mentorId", "number", "body", "revision", "updatedAt")
    VALUES (${reviewId}, ${mentorId}, ${number}, ${body}, 1, ${now}) ON CONFLICT DO NOTHING`
  return added === 1
}

export async function removeDraft(db: Tx, place: DraftPlace): Promise<void> {
  await db.reviewDraft.deleteMany({ where: { ...place } })
}
