/** Everybody who waits for somebody in a review, a page at a time, and what the clock writes there. */
import { randomUUID } from 'node:crypto'
import type { Db, Tx } from './client.ts'
import type { ReviewRow } from './reviews.ts'

export interface Page {
  /** Only what waits since before this time. */
  before: Date
  /** Id of the last one of the page before; nothing for the first page. */
  after: string
  most: number
}

export interface OpenRequest {
  id: string
  number: number
  learnerId: string
  learnerName: string
  /** Null: any of the learner's mentors. */
  mentorId: string | null
  mentorName: string | null
  ask: string
  askedAt: Date
  claimedUntil: Date | null
  review: ReviewRow
}

export async function listOpenRequests(db: Db, { before, after, most }: Page): Promise<OpenRequest[]> {
  const rows = await db.reviewRequest.findMany({
    where: { closedAt: null, learnerId: { not: null }, askedAt: { lte: before }, id: { gt: after } },
    include: { review: true, learner: { select: { name: true } }, mentor: { select: { name: true } } },
    orderBy: { id: 'asc' },
    take: most,
  })
  return rows.map(({ id, number, learnerId, learner, mentorId, mentor, ask, askedAt, claimedUntil, review }) => ({
    id,
    number,
    learnerId: learnerId ?? '',
    learnerName: learner?.name ?? '',
    mentorId,
    mentorName: mentor?.name ?? null,
    ask,
    askedAt,
    claimedUntil,
    review,
  }))
}

/** Moves of a request after which its wait begins anew, though it keeps its place in the queue: somebody else is asked from then on. */
const BEGINS_ANEW = ['review:asked-another', 'review:passed-on', 'review:reopened']

/** When the request of each review was last handed to somebody else; reviews that never were are not in it. */
export async function listHandedOn(db: Db, reviewIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db.event.findMany({
    where: { subject: { in: reviewIds.map((it) => `review:${it}`) }, verb: { in: BEGINS_ANEW } },
    select: { subject: true, at: true },
    orderBy: { at: 'asc' },
  })
  return new Map(rows.map(({ subject, at }) => [subject.slice('review:'.length), at]))
}

export interface SilentReview {
  review: ReviewRow
  learnerId: string
  learnerName: string
  /** Who wrote last; null when that account is gone. */
  mentorId: string | null
  mentorName: string | null
}

/** Reviews that are the learner's turn. */
export async function listSilentReviews(db: Db, { before, after, most }: Page): Promise<SilentReview[]> {
  const verdicts = { select: { mentorId: true, mentor: { select: { name: true } } }, orderBy: { at: 'desc' }, take: 1 } as const
  const rows = await db.review.findMany({
    where: { awaitingLearnerSince: { lte: before }, learnerId: { not: null }, id: { gt: after } },
    include: { learner: { select: { name: true } }, verdicts },
    orderBy: { id: 'asc' },
    take: most,
  })
  return rows.map(({ learner, verdicts, ...review }) => ({
    review,
    learnerId: review.learnerId ?? '',
    learnerName: learner?.name ?? '',
    mentorId: verdicts[0]?.mentorId ?? null,
    mentorName: verdicts[0]?.mentor?.name ?? null,
  }))
}

/** Nobody answered it. @returns false when it changed since it was read, or somebody reads it at this moment */
export async function expireRequest(db: Tx, { id, mentorId }: OpenRequest, { at, now }: { at: Date; now: Date }): Promise<boolean> {
  const isFree = { OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }] }
  const data = { openKey: null, closedAt: at, outcome: 'expired', claimedById: null, claimedUntil: null }
  return (await db.reviewRequest.updateMany({ where: { id, mentorId, closedAt: null, ...isFree }, data })).count === 1
}

/** The same request to any of the learner's mentors, in its old place. The one that expired stays in the record of who was asked. */
export async function askAnybody(db: Tx, { number, learnerId, ask, askedAt, review }: OpenRequest): Promise<string> {
  const id = randomUUID()
  await db.reviewRequest.create({ data: { id, reviewId: review.id, number, learnerId, mentorId: null, ask, askedAt, openKey: review.id } })
  return id
}

/** Points that are open lapse: they stay visible and block nothing. @returns their ids */
export async function lapseItems(db: Tx, reviewId: string, at: Date): Promise<string[]> {
  const open = { reviewId, resolvedAt: null, withdrawnAt: null }
  const rows = await db.changeItem.findMany({ where: open, select: { id: true }, orderBy: { id: 'asc' } })
  await db.changeItem.updateMany({ where: open, data: { withdrawnAt: at } })
  return rows.map((it) => it.id)
}
