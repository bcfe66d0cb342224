/** Decisions on reviews and the points that they raise. Decisions are only added to; a point changes by compare and set. */
import { randomUUID } from 'node:crypto'
import type { Check, Point } from '../domain/review/review-draft.ts'
import type { OpenPoint } from '../domain/review/verdict-on-review.ts'
import type { Db, Tx } from './client.ts'

export interface NewVerdict {
  reviewId: string
  /** The iteration or revision that was read. */
  number: number
  kind: 'approve' | 'changes' | 'comment' | 'revoke'
  mentorId: string
  learnerId: string
  checks: Readonly<Record<string, Check>>
  words: string
  points: readonly Point[]
  now: Date
}

/** Adds a decision with its points. @returns its id */
export async function addVerdict(db: Tx, { points, checks, now, ...made }: NewVerdict): Promise<string> {
  const id = randomUUID()
  await db.verdict.create({ data: { ...made, id, checks: JSON.stringify(checks), at: now } })
  const { reviewId, mentorId } = made
  const items = points.map((it) => ({ ...it, id: randomUUID(), reviewId, verdictId: id, mentorId, raisedAt: now }))
  if (items.length > 0) await db.changeItem.createMany({ data: items })
  return id
}

/** Points that are neither settled nor withdrawn. */
export const findOpenPoints = (db: Db | Tx, reviewId: string): Promise<OpenPoint[]> =>
  db.changeItem.findMany({
    where: { reviewId, resolvedAt: null, withdrawnAt: null },
    select: { id: true, about: true, blocking: true },
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
  })

export async function settlePoints(db: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await db.changeItem.updateMany({ where: { id: { in: [...ids] }, resolvedAt: null, withdrawnAt: null }, data: { resolvedAt: now } })
}

export interface ItemRow {
  id: string
  reviewId: string
  resolvedAt: Date | null
  withdrawnAt: Date | null
}

export const findItem = (db: Db | Tx, id: string): Promise<ItemRow | null> =>
  db.changeItem.findUnique({ where: { id }, select: { id: true, reviewId: true, resolvedAt: true, withdrawnAt: true } })

/** @returns false when the point changed since it was read */
export async function writeItem(db: Tx, { id, resolvedAt, withdrawnAt }: ItemRow, next: Partial<ItemRow>): Promise<boolean> {
  return (await db.changeItem.updateMany({ where: { id, resolvedAt, withdrawnAt }, data: next })).count === 1
}

/** When the work of a review was approved, each time. */
export async function findApprovals(db: Tx, reviewId: string): Promise<Date[]> {
  return (await db.verdict.findMany({ where: { reviewId, kind: 'approve' }, select: { at: true } })).map((it) => it.at)
}

/** The mentor who spoke last in a review, in a decision or in a post; null when none did or they are gone. */
export async function findLastMentor(db: Db | Tx, reviewId: string): Promise<string | null> {
  const newest = { at: 'desc' } as const
  const verdict = await db.verdict.findFirst({ where: { reviewId }, orderBy: newest, select: { at: true, mentorId: true } })
  const post = await db.reviewPost.findFirst({
    where: { reviewId, authorRole: 'mentor' },
    orderBy: newest,
    select: { at: true, authorId: true },
  })
  if (post && (!verdict || post.at > verdict.at)) return post.authorId
  return verdict?.mentorId ?? null
}

/** Decisions that a mentor made; one that takes an approval back counts too. */
export const countVerdicts = (db: Db | Tx, mentorId: string): Promise<number> => db.verdict.count({ where: { mentorId } })
