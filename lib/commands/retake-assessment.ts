/** Begins a new attempt with the answers of an earlier one, to change some of them. The earlier result stays as it was. */
import { z } from 'zod'
import { copyResponses, findAttempt } from '../db/attempts.ts'
import { RETAKEN_PARTS, partOf } from '../domain/answers/retake.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { attemptInHand } from './attempt-in-hand.ts'

export const RetakeAssessment = z.strictObject({
  attemptId: z.string().max(40),
  /** Whose answers are left behind, to be given again without the old ones before one's eyes; without it all are kept. */
  part: z.enum(RETAKEN_PARTS).optional(),
})

const OPEN = 'You have an assessment open already. Finish that one first; then any part can be taken again.'

export const retakeAssessment = command({
  name: 'retake-assessment',
  input: RetakeAssessment,
  async run(context, { attemptId, part }) {
    const { actor, db, now } = context
    const earlier = await findAttempt(db, attemptId)
    authorise(actor, 'attempt:view', earlier)
    const { attempt, isNew } = await attemptInHand(context, attemptId)
    const items = [...earlier.answers.keys()].filter((key) => partOf(key) !== part)
    if (!isNew) {
      // One is open already: it goes on, with the newer answers it has. The same form sent twice finds its own.
      const isOwn = items.length === attempt.answers.size && items.every((key) => attempt.answers.get(key) === earlier.answers.get(key))
      if (part && !isOwn) throw new Refused(OPEN)
      return
    }
    await copyResponses(db, { from: attemptId, to: attempt.id, items, now })
  },
})
