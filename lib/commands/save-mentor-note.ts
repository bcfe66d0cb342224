/**
 * Saves what a mentor keeps in mind of a mentee. Nobody else reads it. It is saved as it is written, so it says on which revision it is
 * based, and an older one changes nothing.
 */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findMentee } from '../db/mentee.ts'
import { findMentorNote, writeMentorNote, type MentorNote } from '../db/mentor-notes.ts'
import { storableText } from '../domain/text/storable-text.ts'
import { Conflict, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

const MOST = 10_000
const TOO_LONG = 'Keep to 10,000 characters. Nothing was saved; what you wrote is still here.'

export const SaveMentorNote = z.strictObject({
  mentorshipId: z.string().max(40),
  body: z
    .string()
    .max(2 * MOST, TOO_LONG)
    .transform(storableText)
    .pipe(z.string().max(MOST, TOO_LONG)),
  /** The editor of notes sends them; there are none here. */
  links: z.literal('').default(''),
  /** The revision that was changed; 0 for the first. */
  revision: z.union([
    z.int().min(0),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ]),
})

export interface SavedMentorNote {
  revision: number
  savedAt: Date | null
  rejected: Record<string, string>
}

/** Minutes without a save after which the next one is a new sitting. */
const SITTING = 30

export const saveMentorNote = command({
  name: 'save-mentor-note',
  input: SaveMentorNote,
  async run({ actor, db, now }, { mentorshipId, body: typed, revision }): Promise<SavedMentorNote> {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const mentee = await findMentee(db, mentorshipId)
    authorise(actor, 'mentee:view', mentee)
    const pair = { mentorId: actor.userId, learnerId: mentee.learnerId }
    const body = typed.trim() === '' ? '' : typed
    const present = await findMentorNote(db, pair)
    // The same once more: a retry, or an empty note that was never saved.
    if (present.body === body) return answer(present)
    if (revision !== present.revision) throw conflict(present)
    if (!(await writeMentorNote(db, pair, { body, basedOn: revision, now }))) {
      const winner = await findMentorNote(db, pair)
      if (winner.body === body) return answer(winner)
      throw conflict(winner)
    }
    if (!present.updatedAt || now.getTime() - present.updatedAt.getTime() > SITTING * 60_000) {
      // It is the mentor's own, so it stands in the mentor's record alone.
      const detail = { revision: revision + 1 }
      const subject = `mentorship:${mentorshipId}`
      await recordEvent(db, { actor, owner: ownerOf(actor), verb: 'mentor-note:saved', subject, detail, at: now })
    }
    return answer({ revision: revision + 1, updatedAt: now })
  },
})

const conflict = ({ body, revision }: MentorNote): Conflict => new Conflict({ body, links: '', revision })

const answer = ({ revision, updatedAt }: Pick<MentorNote, 'revision' | 'updatedAt'>): SavedMentorNote => ({
  revision,
  savedAt: updatedAt,
  rejected: {},
})
