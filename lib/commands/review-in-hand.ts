/** What every command in a review begins and ends with: who takes part, and the one way to change its state. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { holdMentorship } from '../db/mentorship-moves.ts'
import { findNewestRevision } from '../db/newest-revision.ts'
import { findReview, writeMove, type ReviewRow } from '../db/reviews.ts'
import { mayMove, REVIEW_MOVES, reviewState, type ReviewMove } from '../domain/review/review.ts'
import { subjectOf } from '../domain/review/review-subject.ts'
import { Conflict, NotFound, SignInNeeded } from '../errors.ts'
import type { CommandContext } from '../operation.ts'
import { authorise, can } from '../policy.ts'

export const ReviewId = z.string().max(40)

/** A count as forms and scripts send it: the number of an iteration, the revision of a draft. */
export const Counted = z.union([
  z.int().min(0).max(999_999_999),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
])

export interface ReviewInHand {
  review: ReviewRow
  learnerId: string
  /** Whoever acts, and as whom. */
  personId: string
  role: 'learner' | 'mentor'
}

type Context = Pick<CommandContext, 'actor' | 'db' | 'now'>

/** The review for a mentor who may decide on it now, and until the transaction ends. @throws NotFound for everybody else, its learner included */
export async function reviewAsMentor({ actor, db }: Context, reviewId: string): Promise<ReviewInHand> {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const review = await findReview(db, reviewId)
  if (review?.learnerId == null) throw new NotFound()
  const { learnerId } = review
  const mentorship = await holdMentorship(db, learnerId, actor.userId)
  authorise(actor, review.kind === 'roadmap' ? 'roadmap:propose' : 'review:decide', { learnerId, mentorship })
  return { review, learnerId, personId: actor.userId, role: 'mentor' }
}

/** The review for its learner or for a mentor who may decide on it now, with the learner held. @throws NotFound for everybody else */
export async function reviewInHand(context: Context, reviewId: string): Promise<ReviewInHand> {
  const { actor, db } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const review = await findReview(db, reviewId)
  if (!review || !can(actor, 'roadmap:progress', review)) return reviewAsMentor(context, reviewId)
  await holdPerson(db, actor.userId)
  const held = (await findReview(db, reviewId)) ?? review
  return { review: held, learnerId: actor.userId, personId: actor.userId, role: 'learner' }
}

/** The newest iteration, or the newest revision of a roadmap, handed in or not: an approval holds for what there is. */
export async function newestNumber({ db }: Context, review: ReviewRow): Promise<number> {
  const subject = subjectOf(review.subject)
  return subject?.kind === 'roadmap' ? ((await findNewestRevision(db, subject.lineId)) ?? review.number) : review.number
}

/**
 * Makes a move and records it.
 * @param detail facts for the record
 * @throws Conflict when it does not belong to the state, or the review changed since it was read
 */
export async function moveReview(
  { actor, db, now }: Context,
  { review, learnerId, role }: ReviewInHand,
  move: ReviewMove,
  { number = review.number, ...detail }: { number?: number } & Record<string, string | number> = {},
): Promise<void> {
  if (!mayMove(move, reviewState(review), role)) throw new Conflict()
  const approvedById = actor.kind === 'account' && move === 'approve' ? actor.userId : review.approvedById
  if (!(await writeMove(db, review, move, { now, number, approvedById }))) throw new Conflict()
  const subject = `review:${review.id}`
  await recordEvent(db, { actor, owner: { learnerId }, verb: REVIEW_MOVES[move].verb, subject, detail: { number, ...detail }, at: now })
}
