/** A learner's words on a milestone: a note, and the draft of what will be handed in. Each save counts its revision up. */
import type { Db, Tx } from './client.ts'
import type { MilestonePlace } from './milestone-place.ts'

export type NoteKind = 'note' | 'evidence'

export interface Note {
  body: string
  /** Addresses of the work, one a line. */
  links: string
  /** 0 while nothing was ever saved. */
  revision: number
  updatedAt: Date | null
}

/** What stands before the first save. */
export const noNote: Note = { body: '', links: '', revision: 0, updatedAt: null }

export async function findNote(db: Db | Tx, { learnerId, milestoneId }: MilestonePlace, kind: NoteKind): Promise<Note> {
  const where = { learnerId_milestoneId_kind: { learnerId, milestoneId, kind } }
  return (await db.milestoneNote.findUnique({ where, select: { body: true, links: true, revision: true, updatedAt: true } })) ?? noNote
}

/**
 * Writes the next revision if `basedOn` is still the present one (compare and set).
 * @returns false when it is not: another tab was first
 */
export async function writeNote(
  db: Tx,
  { learnerId, milestoneId }: MilestonePlace,
  { kind, body, links, basedOn, now }: { kind: NoteKind; body: string; links: string; basedOn: number; now: Date },
): Promise<boolean> {
  if (basedOn > 0) {
    const where = { learnerId, milestoneId, kind, revision: basedOn }
    return (await db.milestoneNote.updateMany({ where, data: { body, links, revision: basedOn + 1, updatedAt: now } })).count === 1
  }
  // A unique violation would end the transaction on Postgres.
  const added = await db.$executeRaw`
    INSERT INTO "MilestoneNote" ("learnerId", "milestoneId", "kind", "body", "links", "revision", "updatedAt")
    VALUES (${learnerId}, ${milestoneId}, ${kind}, ${body}, ${links}, 1, ${now}) ON CONFLICT DO NOTHING`
  return added === 1
}
