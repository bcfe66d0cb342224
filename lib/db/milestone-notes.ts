/**
 * A learner's words on a milestone: a note, and the draft of what will be handed in. Each save counts its revision up. The draft's
 * answers, hours and question lie in a row of their own and are saved with it, under its revision.
 */
import type { Db, Tx } from './client.ts'
import type { MilestonePlace } from './milestone-place.ts'

export type NoteKind = 'note' | 'evidence'

export interface Note {
  body: string
  /** Addresses of the work, one a line. */
  links: string
  /** What a draft holds beside text and links, as `draftText` writes it; empty for a note. */
  rest: string
  /** 0 while nothing was ever saved. */
  revision: number
  updatedAt: Date | null
}

/** What stands before the first save. */
export const noNote: Note = { body: '', links: '', rest: '', revision: 0, updatedAt: null }

export async function findNote(db: Db | Tx, { learnerId, milestoneId }: MilestonePlace, kind: NoteKind): Promise<Note> {
  const select = { kind: true, body: true, links: true, revision: true, updatedAt: true }
  const rows = await db.milestoneNote.findMany({ where: { learnerId, milestoneId, kind: { in: [kind, REST] } }, select })
  const own = rows.find((it) => it.kind === kind)
  if (!own) return noNote
  const rest = kind === 'evidence' ? (rows.find((it) => it.kind === REST)?.body ?? '') : ''
  return { body: own.body, links: own.links, rest, revision: own.revision, updatedAt: own.updatedAt }
}

/** Kind of the row with the rest of a draft. */
export const REST = 'submission'

/**
 * Writes the next revision if `basedOn` is still the present one (compare and set).
 * @returns false when it is not: another tab was first
 */
export async function writeNote(
  db: Tx,
  { learnerId, milestoneId }: MilestonePlace,
  { kind, rest, ...note }: Pick<Note, 'body' | 'links' | 'rest'> & { kind: NoteKind; basedOn: number; now: Date },
): Promise<boolean> {
  if (!(await writeRow(db, { learnerId, milestoneId }, { kind, ...note }))) return false
  if (kind === 'evidence') await writeRest(db, { learnerId, milestoneId }, { rest, now: note.now })
  return true
}

async function writeRow(
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

async function writeRest(db: Tx, { learnerId, milestoneId }: MilestonePlace, { rest, now }: { rest: string; now: Date }): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "MilestoneNote" ("learnerId", "milestoneId", "kind", "body", "links", "revision", "updatedAt")
    VALUES (${learnerId}, ${milestoneId}, ${REST}, ${rest}, '', 1, ${now})
    ON CONFLICT ("learnerId", "milestoneId", "kind") DO UPDATE SET "body" = excluded."body", "updatedAt" = excluded."updatedAt"`
}
