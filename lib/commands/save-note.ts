/**
 * Saves a learner's note on a milestone, or the draft of what will be handed in: Markdown, and for a draft the addresses of the work.
 * It is saved as it is written, so it says on which revision it is based, and an older one changes nothing.
 */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findNote, writeNote, type Note } from '../db/milestone-notes.ts'
import { findPlace } from '../db/milestone-place.ts'
import { storableText } from '../domain/storable-text.ts'
import { readAddresses } from '../domain/web-address.ts'
import { Conflict, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { MilestoneAddress } from './milestone-on-roadmap.ts'

const words = (most: number, complaint: string) =>
  z
    .string()
    .max(2 * most, complaint)
    .transform(storableText)
    .pipe(z.string().max(most, complaint))

export const SaveNote = z.strictObject({
  ...MilestoneAddress,
  kind: z.enum(['note', 'evidence']),
  body: words(20_000, 'Keep to 20,000 characters. Nothing was saved; what you wrote is still here.'),
  links: words(45_000, 'These links are too long.').default(''),
  /** The revision that was changed; 0 for the first. */
  revision: z.union([
    z.int().min(0),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ]),
})

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
  async run({ actor, db, now }, { roadmapId, milestoneId, kind, body, links, revision }): Promise<SavedNote> {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const place = await findPlace(db, roadmapId, milestoneId)
    authorise(actor, 'roadmap:progress', place)
    const present = await findNote(db, place, kind)
    const complaint = kind === 'evidence' ? readAddresses(links).complaint : null
    const keptLinks = kind === 'note' ? '' : complaint === null ? links.trim() : present.links
    const next = { body: body.trim() === '' ? '' : body, links: keptLinks }
    const rejected: Record<string, string> = complaint === null ? {} : { links: complaint }
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

const isSame = (note: Note, { body, links }: Pick<Note, 'body' | 'links'>): boolean => note.body === body && note.links === links

const conflict = ({ body, links, revision }: Note): Conflict => new Conflict({ body, links, revision })

const answer = ({ revision, updatedAt }: Pick<Note, 'revision' | 'updatedAt'>, rejected: Record<string, string>): SavedNote => ({
  revision,
  savedAt: updatedAt,
  rejected,
})
