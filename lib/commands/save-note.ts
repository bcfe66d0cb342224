/**
 * Saves a learner's note on a milestone, or the draft of what will be handed in: Markdown, and for a draft the addresses of the work and
 * what else is handed in with them.
 * It is saved as it is written, so it says on which revision it is based, and an older one changes nothing.
 */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findNote, writeNote, type Note, type NoteKind } from '../db/milestone-notes.ts'
import { findPlace } from '../db/milestone-place.ts'
import { complaintsAbout, draftText, readDraft } from '../domain/review/hand-in-draft.ts'
import { storableText } from '../domain/text/storable-text.ts'
import { readAddresses } from '../domain/text/web-address.ts'
import { Conflict, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { MilestoneAddress } from './milestone-on-roadmap.ts'

/** Text of at most so many characters as it is stored. Forms send two for the end of a line. */
const words = (most: number, complaint: string) =>
  z
    .string()
    .max(2 * most, complaint)
    .transform(storableText)
    .pipe(z.string().max(most, complaint))

/** A draft as a form or a script sends it. */
export const DraftFields = {
  body: words(20_000, 'Keep to 20,000 characters. Nothing was saved; what you wrote is still here.'),
  links: words(45_000, 'These links are too long.').default(''),
  /** As `draftText` writes it. */
  rest: words(220_000, 'These answers are too long.').default(''),
  /** The revision that was changed; 0 for the first. */
  revision: z.union([
    z.int().min(0),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ]),
}

export const SaveNote = z.strictObject({ ...MilestoneAddress, ...DraftFields, kind: z.enum(['note', 'evidence']) })

export interface SavedNote {
  revision: number
  savedAt: Date | null
  /** Entries that were not saved, by field: one wrong address does not cost the text. */
  rejected: Record<string, string>
}

/** Minutes without a save after which the next one is a new sitting. */
const SITTING = 30

export const saveNote = command({
  name: 'save-note',
  input: SaveNote,
  async run({ actor, db, now }, { roadmapId, milestoneId, kind, revision, ...sent }): Promise<SavedNote> {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const place = await findPlace(db, roadmapId, milestoneId)
    authorise(actor, 'roadmap:progress', place)
    const present = await findNote(db, place, kind)
    const { next, rejected } = kept(kind, sent, present)
    // The same once more: a retry, or an empty note that was never saved.
    if (isSame(present, next)) return answer(present, rejected)
    if (revision !== present.revision) throw conflict(present)
    if (!(await writeNote(db, place, { kind, ...next, basedOn: revision, now }))) {
      const winner = await findNote(db, place, kind)
      if (isSame(winner, next)) return answer(winner, rejected)
      throw conflict(winner)
    }
    // One event for each sitting: what is saved while somebody writes is no news.
    if (!present.updatedAt || now.getTime() - present.updatedAt.getTime() > SITTING * 60_000) {
      const detail = { milestone: milestoneId, kind, revision: revision + 1 }
      await recordEvent(db, { actor, owner: place, verb: 'note:saved', subject: `roadmap:${roadmapId}`, detail, at: now })
    }
    return answer({ revision: revision + 1, updatedAt: now }, rejected)
  },
})

type Words = Pick<Note, 'body' | 'links' | 'rest'>

/** What is to be saved of what was sent: a field with a complaint stays as it was. */
export function kept(kind: NoteKind, { body, links, rest }: Words, present: Note): { next: Words; rejected: Record<string, string> } {
  const text = body.trim() === '' ? '' : body
  if (kind === 'note') return { next: { body: text, links: '', rest: '' }, rejected: {} }
  const { complaint } = readAddresses(links)
  const more = readDraft(rest)
  const complaints = complaintsAbout(more)
  const rejected = { ...(complaint === null ? {} : { links: complaint }), ...complaints }
  const keptRest = Object.keys(complaints).length === 0 ? draftText(more) : present.rest
  return { next: { body: text, links: complaint === null ? links.trim() : present.links, rest: keptRest }, rejected }
}

export const isSame = (note: Words, { body, links, rest }: Words): boolean =>
  note.body === body && note.links === links && note.rest === rest

export const conflict = ({ body, links, rest, revision }: Note): Conflict => new Conflict({ body, links, rest, revision })

const answer = ({ revision, updatedAt }: Pick<Note, 'revision' | 'updatedAt'>, rejected: Record<string, string>): SavedNote => ({
  revision,
  savedAt: updatedAt,
  rejected,
})
