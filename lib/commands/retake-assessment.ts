/** Begins a new attempt with the answers of an earlier one, to change some of them. The earlier result stays as it was. */
import { z } from 'zod'
import { addResponses, findAttempt, openAttempt } from '../db/attempts.ts'
import { recordEvent } from '../db/events.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const RetakeAssessment = z.strictObject({ attemptId: z.string().max(40) })

export const retakeAssessment = command({
  name: 'retake-assessment',
  input: RetakeAssessment,
  async run({ actor, db, content, now }, { attemptId }) {
    const earlier = await findAttempt(db, attemptId)
    authorise(actor, 'attempt:view', earlier)
    const owner = ownerOf(actor)
    const opened = await openAttempt(db, owner, { contentHash: content.hash, now })
    // One is open already: it goes on, with the newer answers it has.
    if (!opened.isNew) return
    await addResponses(db, opened.id, new Map(), earlier.answers, now)
    await recordEvent(db, { actor, owner, verb: 'attempt:retaken', subject: `attempt:${opened.id}`, detail: { from: attemptId }, at: now })
  },
})
