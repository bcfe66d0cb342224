/** What becomes of a request that nobody answered: others can still answer it, or it closes and the learner goes on without. */
import type { Db, Tx } from '../db/client.ts'
import { recordEvent } from '../db/events.ts'
import type { MentorOf } from '../db/mentors-of.ts'
import { writeMove } from '../db/reviews.ts'
import { askAnybody, expireRequest, type OpenRequest } from '../db/waits.ts'
import { CLOSES_AFTER } from '../domain/review/long-wait.ts'
import { learnersPath, mentorsPath } from '../domain/review/review-subject.ts'
import { mayMove, REVIEW_MOVES, reviewState } from '../domain/review/review.ts'
import { tell } from '../notifications/tell.ts'
import { onlyOnce } from './only-once.ts'

interface Unanswered {
  request: OpenRequest
  /** All of the learner's. */
  mentors: readonly MentorOf[]
  /** When it was due: what is written has this time, however late it is written. */
  at: Date
  now: Date
}

/** Whoever reads it at this moment is not interrupted. @returns null when it changed since it was read */
export async function expireUnanswered(db: Db, it: Unanswered): Promise<'handed on' | 'closed' | null> {
  const { request, mentors, at, now } = it
  const others = request.mentorId === null ? [] : mentors.filter((other) => other.mayReview && other.mentorId !== request.mentorId)
  const isDone = await onlyOnce(db, async (tx, lost) => {
    // The review first, as whoever answers does: two in another order could wait for each other.
    if (others.length === 0 && !(await timeOut(tx, it))) lost()
    if (!(await expireRequest(tx, request, { at, now }))) lost()
    if (others.length > 0) await handOn(tx, it, others)
    await tellBoth(tx, it, others.length > 0 ? 'reopened' : 'expired')
  })
  if (!isDone) return null
  return others.length > 0 ? 'handed on' : 'closed'
}

/** @returns false when the review moved meanwhile */
async function timeOut(db: Tx, { request: { review, learnerId, number }, at }: Unanswered): Promise<boolean> {
  if (!mayMove('time-out', reviewState(review), 'clock')) return false
  if (!(await writeMove(db, review, 'time-out', { now: at }))) return false
  const { verb } = REVIEW_MOVES['time-out']
  await recordEvent(db, {
    actor: 'clock',
    owner: { learnerId },
    verb,
    subject: `review:${review.id}`,
    detail: { number, turn: 'mentor' },
    at,
  })
  return true
}

async function handOn(db: Tx, { request, at, now }: Unanswered, others: readonly MentorOf[]): Promise<void> {
  const { review, learnerId, learnerName, number, mentorId } = request
  const id = await askAnybody(db, request)
  const detail = { number, from: mentorId }
  await recordEvent(db, { actor: 'clock', owner: { learnerId }, verb: 'review:reopened', subject: `review:${review.id}`, detail, at })
  const facts = { who: learnerName, title: review.title, number }
  const news = { kind: 'review-asked', key: `review-asked:${id}`, facts, path: mentorsPath(review) } as const
  for (const it of others) await tell({ db, now }, { ...news, to: it.mentorId })
}

async function tellBoth(db: Tx, { request, mentors, now }: Unanswered, why: 'reopened' | 'expired'): Promise<void> {
  const { review, learnerId, learnerName, mentorId, mentorName, number } = request
  const base = { kind: 'request-closed', key: `request-closed:${request.id}` } as const
  const facts = { title: review.title, number, days: CLOSES_AFTER, why }
  await tell({ db, now }, { ...base, to: learnerId, facts: { ...facts, who: mentorName, to: 'learner' }, path: learnersPath(review.id) })
  const asked = mentorId === null ? mentors.filter((it) => it.mayReview).map((it) => it.mentorId) : [mentorId]
  const toMentor = { ...base, facts: { ...facts, who: learnerName, to: 'mentor' }, path: mentorsPath(review) }
  for (const to of asked) await tell({ db, now }, { ...toMentor, to })
}
