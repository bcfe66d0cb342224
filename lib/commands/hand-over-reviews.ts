/** What waits for a mentor who no longer reads a learner's work goes on: to the learner's other mentors or, when there is none, nowhere. */
import { recordEvent } from '../db/events.ts'
import { closeRequest, writeMove } from '../db/reviews.ts'
import { listWaiting, openToAnybody, releaseClaims, reviewersOf, type WaitingRequest } from '../db/waiting-reviews.ts'
import { mayMove, REVIEW_MOVES, reviewState } from '../domain/review/review.ts'
import { Conflict } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import type { CommandContext } from '../operation.ts'

export interface Leaving {
  learnerId: string
  learnerName: string
  mentorId: string
  /** Null when their account goes: then nothing names them any more. */
  mentorName: string | null
  /** It ended, rather than being paused: what nobody can answer is closed. */
  isForGood: boolean
}

/**
 * Comes after the change of the mentorship, in its transaction. Claims are given back at once. With another mentor, requests that were
 * addressed to this one are anybody's from now on, in their old place. Without, those of a pause wait, and those of an end close; the
 * learner is told, and can finish without a review or ask again later.
 * @returns how many were closed
 */
export async function handOverReviews(context: CommandContext, it: Leaving): Promise<number> {
  const { db } = context
  await releaseClaims(db, it)
  const waiting = await listWaiting(db, it.learnerId)
  if (waiting.length === 0) return 0
  const others = await reviewersOf(db, it.learnerId)
  if (others.length > 0) {
    await passOn(context, it, { others, addressed: waiting.filter(({ mentorId }) => mentorId === it.mentorId) })
    return 0
  }
  // Whoever is asked by name and is only on a break can still answer later.
  const stranded = it.isForGood ? waiting.filter(({ mentorId }) => mentorId === null || mentorId === it.mentorId) : []
  for (const request of stranded) await close(context, it, request)
  return stranded.length
}

async function passOn(
  context: CommandContext,
  { learnerId, learnerName: who, mentorId }: Leaving,
  { others, addressed }: { others: readonly string[]; addressed: readonly WaitingRequest[] },
): Promise<void> {
  const { actor, db, now } = context
  await openToAnybody(
    db,
    addressed.map((it) => it.id),
  )
  for (const { number, review } of addressed) {
    // The days after which a request closes begin anew with it: whoever is asked now has only just heard of it.
    const event = { verb: 'review:passed-on', subject: `review:${review.id}`, detail: { number, from: mentorId }, at: now }
    await recordEvent(db, { actor, owner: { learnerId }, ...event })
    const path = `/mentoring/${review.kind === 'roadmap' ? 'roadmaps' : 'reviews'}/${review.id}`
    const news = { kind: 'review-asked', key: `review-asked:${review.id}:${number}`, facts: { who, title: review.title }, path } as const
    for (const to of others) await tell(context, { ...news, to })
  }
}

async function close(context: CommandContext, { learnerId, mentorName: who }: Leaving, { number, review }: WaitingRequest): Promise<void> {
  const { actor, db, now } = context
  await closeRequest(db, review.id, { outcome: 'ended', now })
  if (mayMove('lose-mentor', reviewState(review), 'clock')) {
    if (!(await writeMove(db, review, 'lose-mentor', { now }))) throw new Conflict()
    const { verb } = REVIEW_MOVES['lose-mentor']
    await recordEvent(db, { actor, owner: { learnerId }, verb, subject: `review:${review.id}`, detail: { number }, at: now })
  }
  if (actor.kind === 'account' && actor.userId === learnerId) return
  const facts = { who, title: review.title, outcome: 'ended' }
  await tell(context, {
    to: learnerId,
    kind: 'request-closed',
    key: `request-closed:${review.id}:${number}`,
    facts,
    path: `/reviews/${review.id}`,
  })
}
