/** What people say in reviews. A change keeps the words before it. */
import { randomUUID } from 'node:crypto'
import type { Db, Tx } from './client.ts'

export interface PostRow {
  id: string
  reviewId: string
  authorId: string | null
  itemId: string | null
  body: string
  at: Date
}

export interface NewPost {
  reviewId: string
  /** The iteration or revision that it speaks of. */
  number: number
  authorId: string
  authorRole: 'learner' | 'mentor'
  /** The point that it answers. */
  itemId: string | null
  body: string
  now: Date
}

/** @returns its id */
export async function addPost(db: Tx, { now, ...made }: NewPost): Promise<string> {
  const id = randomUUID()
  await db.reviewPost.create({ data: { ...made, id, at: now } })
  return id
}

export const findPost = (db: Db | Tx, id: string): Promise<PostRow | null> => db.reviewPost.findUnique({ where: { id } })

/** The newest post of somebody in a review. */
export const findNewestPost = (db: Tx, reviewId: string, authorId: string): Promise<PostRow | null> =>
  db.reviewPost.findFirst({ where: { reviewId, authorId }, orderBy: { at: 'desc' } })

/** Puts other words in the place of those that were read. @returns false when they changed meanwhile */
export async function changePost(db: Tx, { id, body }: PostRow, { next, now }: { next: string; now: Date }): Promise<boolean> {
  const { count } = await db.reviewPost.updateMany({ where: { id, body }, data: { body: next, editedAt: now } })
  if (count === 1) await db.postVersion.create({ data: { postId: id, body, at: now } })
  return count === 1
}
