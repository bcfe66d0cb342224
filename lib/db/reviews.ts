/** Reviews and the requests for them. Every change of a review is a compare and set on its version. */
import { randomUUID } from 'node:crypto'
import type { Scope } from '../domain/curriculum/curriculum.ts'
import { turnAfter, type ReviewFacts, type ReviewMove } from '../domain/review/review.ts'
import type { Db, Tx } from './client.ts'

export interface ReviewRow extends ReviewFacts {
  id: string
  /** Null once the learner's account is gone. */
  learnerId: string | null
  subject: string
  kind: string
  title: string
  createdAt: Date
  approvedById: string | null
  version: number
}

export const milestoneSubject = (milestoneId: string, scope: Scope): string => `milestone:${milestoneId}:${scope}`
export const roadmapSubject = (lineId: string): string => `roadmap:${lineId}`

export const findReview = (db: Db | Tx, id: string): Promise<ReviewRow | null> => db.review.findUnique({ where: { id } })

export const findReviewOf = (db: Db | Tx, learnerId: string, subject: string): Promise<ReviewRow | null> =>
  db.review.findUnique({ where: { learnerId_subject: { learnerId, subject } } })

export interface NewReview {
  learnerId: string
  kind: 'submission' | 'roadmap'
  subject: string
  title: string
  now: Date
}

/** The review of this work, made when there is none yet; the title is as it was first shown. */
export async function openReview(db: Tx, { learnerId, kind, subject, title, now }: NewReview): Promise<ReviewRow> {
  await db.$executeRaw`
    INSERT INTO "Review" ("id", "learnerId", "subject", "kind", "title", "createdAt", "number", "version")
    VALUES (${randomUUID()}, ${learnerId}, ${subject}, ${kind}, ${title}, ${now}, 0, 0)
    ON CONFLICT ("learnerId", "subject") DO NOTHING`
  return db.review.findUniqueOrThrow({ where: { learnerId_subject: { learnerId, subject } } })
}

/**
 * Writes what a move leaves. Whether the move may be made is asked before, by `mayMove`.
 * @param number the iteration or revision that is the newest from now on
 * @returns false when the review changed since it was read.
 */
export async function writeMove(
  db: Tx,
  review: ReviewRow,
  move: ReviewMove,
  { now, number = review.number, approvedById = review.approvedById }: { now: Date; number?: number; approvedById?: string | null },
): Promise<boolean> {
  const turn = turnAfter(move, { ...review, number }, now)
  const data = { ...turn, number, approvedById: turn.approvedAt === null ? null : approvedById, version: review.version + 1 }
  const { count } = await db.review.updateMany({ where: { id: review.id, version: review.version }, data })
  return count === 1
}

export interface NewRequest {
  reviewId: string
  number: number
  learnerId: string
  /** Null: any of the learner's mentors. */
  mentorId: string | null
  /** What the learner wants from the review. */
  ask: string
  now: Date
}

/** Asks for an answer. While one is asked for already, that request points to the newer work and keeps its place. */
export async function askForAnswer(db: Tx, { reviewId, number, learnerId, mentorId, ask, now }: NewRequest): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "ReviewRequest" ("id", "reviewId", "number", "learnerId", "mentorId", "ask", "askedAt", "openKey")
    VALUES (${randomUUID()}, ${reviewId}, ${number}, ${learnerId}, ${mentorId}, ${ask}, ${now}, ${reviewId})
    ON CONFLICT ("openKey") DO UPDATE SET
      "number" = excluded."number", "ask" = excluded."ask", "mentorId" = excluded."mentorId"`
}

export type Outcome = 'answered' | 'cancelled' | 'expired' | 'unreviewed' | 'ended'

/** Closes the open request of a review. @returns whether there was one. */
export async function closeRequest(
  db: Tx,
  reviewId: string,
  { outcome, answeredById = null, now }: { outcome: Outcome; answeredById?: string | null; now: Date },
): Promise<boolean> {
  const data = { openKey: null, closedAt: now, outcome, answeredById, claimedById: null, claimedUntil: null }
  return (await db.reviewRequest.updateMany({ where: { openKey: reviewId }, data })).count === 1
}
