/** What was handed in, try by try. Append-only: a try that was taken back stays, and says so. */
import type { Scope } from '../domain/curriculum/curriculum.ts'
import type { Db, Tx } from './client.ts'

export interface NewIteration {
  /** Made by the page, so that the same press twice is one try. */
  id: string
  reviewId: string
  number: number
  body: string
  links: string
  /** JSON: words by criterion. */
  answers: string
  hoursSpent: number | null
  now: Date
}

export interface Iteration extends Omit<NewIteration, 'now'> {
  at: Date
  withdrawnAt: Date | null
}

export async function addIteration(db: Tx, { now, ...made }: NewIteration): Promise<void> {
  await db.iteration.create({ data: { ...made, at: now } })
}

export const findIterationById = (
  db: Db | Tx,
  id: string,
): Promise<(Iteration & { review: { learnerId: string | null; subject: string } }) | null> =>
  db.iteration.findUnique({ where: { id }, include: { review: { select: { learnerId: true, subject: true } } } })

export const findIteration = (db: Db | Tx, reviewId: string, number: number): Promise<Iteration | null> =>
  db.iteration.findUnique({ where: { reviewId_number: { reviewId, number } } })

/** The number that was given last, taken back or not; 0 before the first. No number is ever given twice. */
export async function lastNumber(db: Tx, reviewId: string): Promise<number> {
  return (await db.iteration.aggregate({ where: { reviewId }, _max: { number: true } }))._max.number ?? 0
}

/** The newest try that a mentor decided on or wrote about and that stands; 0 when none is. */
export async function lastReviewed(db: Tx, reviewId: string): Promise<number> {
  const verdict = await db.verdict.aggregate({ where: { reviewId }, _max: { number: true } })
  const post = await db.reviewPost.aggregate({ where: { reviewId, authorRole: 'mentor' }, _max: { number: true } })
  const read = Math.max(verdict._max.number ?? 0, post._max.number ?? 0)
  const where = { reviewId, number: { lte: read }, withdrawnAt: null }
  return (await db.iteration.aggregate({ where, _max: { number: true } }))._max.number ?? 0
}

/** Marks the tries after `number` as taken back; their files are in the draft again. */
export async function withdrawAfter(db: Tx, reviewId: string, { number, now }: { number: number; now: Date }): Promise<void> {
  await db.storedFile.updateMany({ where: { iteration: { reviewId, number: { gt: number } } }, data: { iterationId: null } })
  await db.iteration.updateMany({ where: { reviewId, number: { gt: number }, withdrawnAt: null }, data: { withdrawnAt: now } })
}

export interface WorkOfDraft {
  ownerId: string
  milestoneId: string
  scope: Scope
}

/** Hands the files of a draft in with a try. @returns how many */
export async function attachFiles(db: Tx, { ownerId, milestoneId, scope }: WorkOfDraft, iterationId: string): Promise<number> {
  return (await db.storedFile.updateMany({ where: { ownerId, milestoneId, scope, iterationId: null }, data: { iterationId } })).count
}
