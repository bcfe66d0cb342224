/** The open request of a review, and who holds it. A claim is written by compare and set: of several at once exactly one gets it. */
import type { ClaimFacts } from '../domain/review/claim.ts'
import type { Db, Tx } from './client.ts'

export interface OpenRequest extends ClaimFacts {
  id: string
  reviewId: string
  number: number
}

export async function findOpenRequest(db: Db | Tx, reviewId: string): Promise<OpenRequest | null> {
  const select = { id: true, reviewId: true, number: true, mentorId: true, claimedById: true, claimedUntil: true }
  return db.reviewRequest.findUnique({ where: { openKey: reviewId }, select })
}

/** Claims of a mentor that hold now, that of one request not counted. */
export const countClaims = (db: Tx, mentorId: string, { except, now }: { except: string; now: Date }): Promise<number> =>
  db.reviewRequest.count({ where: { claimedById: mentorId, claimedUntil: { gt: now }, closedAt: null, id: { not: except } } })

/** @returns false when somebody else holds it, or it was closed or given to another meanwhile */
export async function writeClaim(
  db: Tx,
  id: string,
  { mentorId, until, now }: { mentorId: string; until: Date; now: Date },
): Promise<boolean> {
  const free = [{ claimedById: null }, { claimedById: mentorId }, { claimedUntil: { lte: now } }]
  const asked = [{ mentorId: null }, { mentorId }]
  const where = { id, openKey: { not: null }, AND: [{ OR: free }, { OR: asked }] }
  return (await db.reviewRequest.updateMany({ where, data: { claimedById: mentorId, claimedUntil: until } })).count === 1
}

/** @returns false when this mentor does not have it */
export async function dropClaim(db: Tx, id: string, mentorId: string): Promise<boolean> {
  const data = { claimedById: null, claimedUntil: null }
  return (await db.reviewRequest.updateMany({ where: { id, claimedById: mentorId, openKey: { not: null } }, data })).count === 1
}

/** What somebody is called; null once the account is gone. */
export async function findName(db: Db | Tx, userId: string | null): Promise<string | null> {
  if (userId === null) return null
  return (await db.user.findUnique({ where: { id: userId }, select: { name: true } }))?.name ?? null
}
