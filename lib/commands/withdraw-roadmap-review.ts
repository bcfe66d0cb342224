/** Takes a request to review a roadmap back before anybody answered it. An older approval still stands. */
import { z } from 'zod'
import { holdPerson } from '../db/hold-person.ts'
import { findPlanHead } from '../db/plan-head.ts'
import { closeRequest, findReview } from '../db/reviews.ts'
import { mayMove, reviewState } from '../domain/review/review.ts'
import { NotFound } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { tellThatItCloses } from './close-review.ts'
import { moveReview } from './review-in-hand.ts'

export const withdrawRoadmapReview = command({
  name: 'withdraw-roadmap-review',
  input: z.strictObject({ roadmapId: z.string().max(40) }),
  async run(context, { roadmapId }): Promise<{ changed: boolean }> {
    const { db, now } = context
    const head = await findPlanHead(db, roadmapId)
    authorise(context.actor, 'roadmap:change', head)
    await holdPerson(db, head.learnerId)
    if (!head.review) throw new NotFound()
    const review = await findReview(db, head.review.id)
    if (!review || !mayMove('withdraw', reviewState(review), 'learner')) return { changed: false }
    await tellThatItCloses(context, review, 'cancelled')
    await moveReview(context, { review, learnerId: head.learnerId, personId: head.learnerId, role: 'learner' }, 'withdraw')
    await closeRequest(db, review.id, { outcome: 'cancelled', now })
    return { changed: true }
  },
})
