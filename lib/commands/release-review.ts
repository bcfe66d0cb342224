/** Gives a request for a review back to whoever else may take it. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { dropClaim, findOpenRequest } from '../db/review-requests.ts'
import { command } from '../operation.ts'
import { ReviewId, reviewAsMentor } from './review-in-hand.ts'

export const ReleaseReview = z.strictObject({ reviewId: ReviewId })

export const releaseReview = command({
  name: 'release-review',
  input: ReleaseReview,
  async run(context, { reviewId }): Promise<{ changed: boolean }> {
    const { actor, db, now } = context
    const { learnerId, personId } = await reviewAsMentor(context, reviewId)
    const request = await findOpenRequest(db, reviewId)
    if (!request || !(await dropClaim(db, request.id, personId))) return { changed: false }
    await recordEvent(db, { actor, owner: { learnerId }, verb: 'review:released', subject: `review:${reviewId}`, at: now })
    return { changed: true }
  },
})
