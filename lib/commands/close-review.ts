/** Goes on without a review: the learner finished by their own checklist, or the work is no longer wanted. */
import { recordEvent } from '../db/events.ts'
import { closeRequest, findReview, findReviewOf, milestoneSubject, writeMove, type ReviewRow } from '../db/reviews.ts'
import { findOpenRequest } from '../db/review-requests.ts'
import type { WorkPlace } from '../db/milestone-work.ts'
import { findReviewers } from '../db/reviewers.ts'
import { mayMove, REVIEW_MOVES, reviewState } from '../domain/review/review.ts'
import { mentorsPath } from '../domain/review/review-subject.ts'
import { Conflict } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import type { CommandContext } from '../operation.ts'

/**
 * Comes within a move of the milestone. What was handed in stays.
 * @returns whether there was anything to close
 */
export async function closeReview(context: CommandContext, { learnerId, milestoneId, scope }: WorkPlace): Promise<boolean> {
  const { actor, db, now } = context
  const review = await findReviewOf(db, learnerId, milestoneSubject(milestoneId, scope))
  if (!review || !mayMove('close', reviewState(review), 'learner')) return false
  if (!(await writeMove(db, review, 'close', { now }))) return lost(context, review)
  await tellThatItCloses(context, review, 'unreviewed')
  await closeRequest(db, review.id, { outcome: 'unreviewed', now })
  const { verb } = REVIEW_MOVES.close
  await recordEvent(db, { actor, owner: { learnerId }, verb, subject: `review:${review.id}`, detail: { number: review.number }, at: now })
  return true
}

/** Another press was first, or a mentor. @throws Conflict where there is still something to close: it is not what the sender saw */
async function lost({ db }: CommandContext, { id }: ReviewRow): Promise<false> {
  const present = await findReview(db, id)
  if (present && mayMove('close', reviewState(present), 'learner')) throw new Conflict()
  return false
}

/** Tells whoever was asked, before the request closes. Where anybody was asked, everybody was told. */
export async function tellThatItCloses(context: CommandContext, review: ReviewRow, why: 'unreviewed' | 'cancelled'): Promise<void> {
  const { actor, db } = context
  const request = await findOpenRequest(db, review.id)
  if (!request || review.learnerId === null) return
  const asked = request.mentorId === null ? (await findReviewers(db, review.learnerId)).map((it) => it.mentorId) : [request.mentorId]
  const facts = { who: actor.kind === 'account' ? actor.name : null, title: review.title, number: request.number, why }
  for (const to of asked)
    await tell(context, {
      to,
      kind: 'request-closed',
      key: `request-closed:${request.id}:${request.number}`,
      facts,
      path: mentorsPath(review),
    })
}
