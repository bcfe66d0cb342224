/** Changes one's own words in a review within ten minutes. The words before stay readable for both. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { changePost, findPost } from '../db/review-posts.ts'
import { EDIT_MINUTES, mayEdit } from '../domain/review/review-post.ts'
import { MOST_POST } from '../domain/review/judgement.ts'
import { wordsUpTo } from '../domain/review/review-draft.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { ReviewId, reviewInHand } from './review-in-hand.ts'

export const EditPost = z.strictObject({
  reviewId: ReviewId,
  postId: z.string().max(40),
  body: wordsUpTo(MOST_POST).pipe(z.string().min(1, 'Write something first.')),
})

export const editPost = command({
  name: 'edit-post',
  input: EditPost,
  async run(context, { reviewId, postId, body }): Promise<{ changed: boolean }> {
    const { actor, db, now } = context
    const { learnerId, personId } = await reviewInHand(context, reviewId)
    const post = await findPost(db, postId)
    if (post?.reviewId !== reviewId || post.authorId !== personId) throw new NotFound()
    if (post.body === body) return { changed: false }
    if (!mayEdit(post.at, now)) throw new Refused(`Words can be changed for ${EDIT_MINUTES} minutes. Add another note instead.`)
    if (!(await changePost(db, post, { next: body, now }))) throw new Conflict()
    await recordEvent(db, { actor, owner: { learnerId }, verb: 'review:post-changed', subject: `review:${reviewId}`, at: now })
    return { changed: true }
  },
})
