/** Takes back what was handed in and nobody has answered yet. The tries stay with their numbers; their files are in the draft again. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { lastReviewed, withdrawAfter } from '../db/iterations.ts'
import { closeRequest, findReviewOf, milestoneSubject, writeMove } from '../db/reviews.ts'
import { mayMove, REVIEW_MOVES, reviewState } from '../domain/review/review.ts'
import { Conflict, Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { tellThatItCloses } from './close-review.ts'
import { findMilestone, MilestoneAddress } from './milestone-on-roadmap.ts'

export const WithdrawSubmission = z.strictObject(MilestoneAddress)

export const withdrawSubmission = command({
  name: 'withdraw-submission',
  input: WithdrawSubmission,
  async run(context, { roadmapId, milestoneId }): Promise<{ changed: boolean }> {
    const { actor, db, now } = context
    const { place } = await findMilestone(context, roadmapId, milestoneId)
    // Pressed twice at once, the second finds what the first left.
    await holdPerson(db, place.learnerId)
    const review = await findReviewOf(db, place.learnerId, milestoneSubject(place.milestoneId, place.scope))
    if (!review || !mayMove('withdraw', reviewState(review), 'learner')) return { changed: false }
    const number = await lastReviewed(db, review.id)
    if (number === review.number) throw new Refused('A mentor has answered this try already. It stays; hand in a newer one instead.')
    await tellThatItCloses(context, review, 'cancelled')
    if (!(await writeMove(db, review, 'withdraw', { now, number }))) throw new Conflict()
    await closeRequest(db, review.id, { outcome: 'cancelled', now })
    await withdrawAfter(db, review.id, { number, now })
    const { verb } = REVIEW_MOVES.withdraw
    const detail = { number: review.number, stands: number }
    await recordEvent(db, { actor, owner: { learnerId: place.learnerId }, verb, subject: `review:${review.id}`, detail, at: now })
    return { changed: true }
  },
})
