/**
 * Notes that a mentor began a visit of a mentee's brief. Looks within one visit are the same one, so that the page says the same when it
 * is read again; what was read in it is news no more at the next.
 */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { BRIEF_OPENED } from '../db/mentee-brief.ts'
import { findMentee, markBriefOpened } from '../db/mentee.ts'
import { visitFrom } from '../domain/mentorship/brief-visit.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const openBrief = command({
  name: 'open-brief',
  input: z.strictObject({ mentorshipId: z.string().max(40) }),
  async run({ actor, db, now }, { mentorshipId }): Promise<{ changed: boolean }> {
    const mentee = await findMentee(db, mentorshipId)
    authorise(actor, 'mentee:view', mentee)
    if (!(await markBriefOpened(db, mentorshipId, { visitFrom: visitFrom(now), now }))) return { changed: false }
    // It is the mentor's own: when they looked is nothing that the learner's record tells.
    await recordEvent(db, { actor, owner: ownerOf(actor), verb: BRIEF_OPENED, subject: `mentorship:${mentorshipId}`, at: now })
    return { changed: true }
  },
})
