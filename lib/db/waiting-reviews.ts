/** Requests of a learner that wait, and who could answer them. */
import { NEEDED_SHARES, sharesOf } from '../domain/mentorship/mentorship.ts'
import type { Tx } from './client.ts'
import type { ReviewRow } from './reviews.ts'

export interface WaitingRequest {
  id: string
  number: number
  /** Null: any of the learner's mentors. */
  mentorId: string | null
  review: ReviewRow
}

export const listWaiting = (db: Tx, learnerId: string): Promise<WaitingRequest[]> =>
  db.reviewRequest.findMany({
    where: { learnerId, closedAt: null },
    select: { id: true, number: true, mentorId: true, review: true },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  })

/** Mentors who may read and answer this learner's work now. */
export async function reviewersOf(db: Tx, learnerId: string): Promise<string[]> {
  const rows = await db.mentorship.findMany({
    where: { learnerId, endedAt: null, pausedAt: null, mentor: { disabledAt: null } },
    select: { mentorId: true, shares: true },
    orderBy: [{ beganAt: 'asc' }, { id: 'asc' }],
  })
  const may = rows.filter(({ shares }) => NEEDED_SHARES.every((it) => sharesOf(shares).includes(it)))
  return may.flatMap(({ mentorId }) => mentorId ?? [])
}

/** Whoever had begun to read gives it back. */
export async function releaseClaims(db: Tx, { learnerId, mentorId }: { learnerId: string; mentorId: string }): Promise<void> {
  await db.reviewRequest.updateMany({
    where: { learnerId, claimedById: mentorId, closedAt: null },
    data: { claimedById: null, claimedUntil: null },
  })
}

/** Lets any of the learner's mentors answer. Their place in the queue stays. */
export async function openToAnybody(db: Tx, ids: readonly string[]): Promise<void> {
  await db.reviewRequest.updateMany({ where: { id: { in: [...ids] }, closedAt: null }, data: { mentorId: null } })
}
