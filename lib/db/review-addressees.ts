/** Whom an open request is addressed to, changed by compare and set. */
import type { Tx } from './client.ts'

export interface Addressed {
  id: string
  reviewId: string
  learnerId: string | null
  /** Null: any of the learner's mentors. */
  mentorId: string | null
  askedAt: Date
  claimedById: string | null
  claimedUntil: Date | null
}

export const findAddressed = (db: Tx, reviewId: string): Promise<Addressed | null> =>
  db.reviewRequest.findUnique({
    where: { openKey: reviewId },
    select: { id: true, reviewId: true, learnerId: true, mentorId: true, askedAt: true, claimedById: true, claimedUntil: true },
  })

/** The place in the queue stays; who had begun and is asked no more gives it back. @returns false when it changed since it was read */
export async function readdress(db: Tx, { id, mentorId, claimedById }: Addressed, to: string | null): Promise<boolean> {
  const where = { id, mentorId, claimedById, openKey: { not: null } }
  return (await db.reviewRequest.updateMany({ where, data: { mentorId: to, claimedById: null, claimedUntil: null } })).count === 1
}

/** Whoever had taken the open request of a review and is not asked any more gives it back. */
export async function dropOthersClaim(db: Tx, reviewId: string, mentorId: string | null): Promise<void> {
  if (mentorId === null) return
  const where = { openKey: reviewId, claimedById: { not: mentorId } }
  await db.reviewRequest.updateMany({ where, data: { claimedById: null, claimedUntil: null } })
}
