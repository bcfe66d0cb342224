/** Saves answers of the assessment, one or a whole page, into the attempt in progress; the first one begins an attempt. */
import { z } from 'zod'
import { addResponses, findAttempt, forgetOldGuests, holdOpen, openAttempt } from '../db/attempts.ts'
import { recordEvent } from '../db/events.ts'
import { pagesOf } from '../domain/attempt.ts'
import { canonical, complaint, SKIP } from '../domain/responses.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const SaveResponses = z.strictObject({
  /** Values by item key. Items that are not named stay as they are. */
  responses: z.record(z.string().max(80), z.string().max(200)),
  /** Id of a page whose items without an answer are to count as skipped. */
  skipRestOf: z.string().max(80).optional(),
})

export const saveResponses = command({
  name: 'save-responses',
  input: SaveResponses,
  async run({ actor, db, content, now }, { responses, skipRestOf }) {
    const accepted = new Map<string, string>()
    const rejected: Record<string, string> = {}
    for (const [key, raw] of Object.entries(responses)) {
      const value = canonical(content, key, raw)
      if (value === null) rejected[key] = complaint(content, key)
      else accepted.set(key, value)
    }
    // One wrong entry does not cost the others: they are saved, and the page names the one to mend.
    if (accepted.size === 0 && !skipRestOf) return { rejected }
    const owner = ownerOf(actor)
    authorise(actor, 'attempt:start', owner)
    const opened = await openAttempt(db, owner, { contentHash: content.hash, now })
    if (opened.isNew) await forgetOldGuests(db, now)
    if (opened.isNew) await recordEvent(db, { actor, owner, verb: 'attempt:started', subject: `attempt:${opened.id}`, at: now })
    await holdOpen(db, opened.id, owner)
    const attempt = await findAttempt(db, opened.id)
    authorise(actor, 'attempt:respond', attempt)
    for (const key of pagesOf(content).find((page) => page.id === skipRestOf)?.items ?? []) {
      if (!attempt.answers.has(key) && !(key in responses)) accepted.set(key, SKIP)
    }
    await addResponses(db, attempt.id, attempt.answers, accepted, now)
    return { rejected }
  },
})
