/** What a mentor keeps in mind of one mentee, for nobody else. Each save counts its revision up. */
import type { Db, Tx } from './client.ts'

export interface MentorNote {
  body: string
  /** 0 while nothing was ever saved. */
  revision: number
  updatedAt: Date | null
}

interface Pair {
  mentorId: string
  learnerId: string
}

export async function findMentorNote(db: Db | Tx, { mentorId, learnerId }: Pair): Promise<MentorNote> {
  const where = { mentorId_learnerId: { mentorId, learnerId } }
  const found = await db.mentorNote.findUnique({ where, select: { body: true, revision: true, updatedAt: true } })
  return found ?? { body: '', revision: 0, updatedAt: null }
}

/**
 * Writes the next revision if `basedOn` is still the present one (compare and set).
 * @returns false when it is not: another tab was first
 */
export async function writeMentorNote(
  db: Tx,
  { mentorId, learnerId }: Pair,
  { body, basedOn, now }: { body: string; basedOn: number; now: Date },
): Promise<boolean> {
  if (basedOn > 0) {
    const where = { mentorId, learnerId, revision: basedOn }
    return (await db.mentorNote.updateMany({ where, data: { body, revision: basedOn + 1, updatedAt: now } })).count === 1
  }
  // A unique violation would end the transaction on Postgres.
  const added = await db.$executeRaw`
    INSERT INTO "MentorNote" ("mentorId", "learnerId", "body", "revision", "updatedAt")
    VALUES (${mentorId}, ${learnerId}, ${body}, 1, ${now}) ON CONFLICT DO NOTHING`
  return added === 1
}
