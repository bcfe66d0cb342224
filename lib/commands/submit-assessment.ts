/** Closes the attempt in progress and gives the path that follows from it. Items without an answer count as skipped. */
import { z } from 'zod'
import { closeAttempt, findAttempt } from '../db/attempts.ts'
import { recordEvent } from '../db/events.ts'
import { Conflict, Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const SubmitAssessment = z.strictObject({ attemptId: z.string().max(40) })

export const submitAssessment = command({
  name: 'submit-assessment',
  input: SubmitAssessment,
  async run({ actor, db, now }, { attemptId }) {
    const attempt = await findAttempt(db, attemptId)
    authorise(actor, 'attempt:submit', attempt)
    // Sent twice, or from a second tab: the result is there already.
    if (attempt.submittedAt) return { attemptId }
    if (attempt.answers.size === 0) throw new Refused('Answer at least one question first. Skipping some is fine.')
    if (!(await closeAttempt(db, attempt.id, now))) {
      // The other of two clicks was first, or the attempt was set aside meanwhile.
      if ((await findAttempt(db, attemptId))?.submittedAt) return { attemptId }
      throw new Conflict()
    }
    const detail = { answers: attempt.answers.size }
    await recordEvent(db, { actor, owner: attempt, verb: 'attempt:submitted', subject: `attempt:${attempt.id}`, detail, at: now })
    return { attemptId }
  },
})
