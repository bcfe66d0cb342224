/**
 * Says something in a review, about the iteration or revision that is there now. A word changes no state, unless the learner asks for an
 * answer: then it is the mentor's turn, and the request is in their queue.
 */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findLiveMentors } from '../db/live-mentors.ts'
import { addPost, findNewestPost } from '../db/review-posts.ts'
import { findName, findOpenRequest } from '../db/review-requests.ts'
import { askForAnswer } from '../db/reviews.ts'
import { findItem, findLastMentor } from '../db/verdicts.ts'
import { mayMove, reviewState } from '../domain/review/review.ts'
import { MOST_POST } from '../domain/review/judgement.ts'
import { wordsUpTo } from '../domain/review/review-draft.ts'
import { learnersPath, mentorsPath } from '../domain/review/review-subject.ts'
import { NotFound, Refused } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command, type CommandContext } from '../operation.ts'
import { Counted, moveReview, ReviewId, reviewInHand, type ReviewInHand, newestNumber } from './review-in-hand.ts'

export const PostInReview = z.strictObject({
  reviewId: ReviewId,
  body: wordsUpTo(MOST_POST).pipe(z.string().min(1, 'Write something first.')),
  /** The point that it answers. */
  itemId: z.string().max(40).default(''),
  /** The learner wants an answer. */
  asks: z.literal('on').optional(),
  /** The iteration or revision that it speaks of; without it the newest. */
  number: Counted.optional(),
})

/** Milliseconds within which the same words once more are a second press of the button. */
const TWICE = 60_000
/** Characters of a request's words. */
const MOST_ASK = 1_000

export const postInReview = command({
  name: 'post-in-review',
  input: PostInReview,
  async run(context, { reviewId, body, itemId, asks, number }): Promise<{ postId: string; asked: boolean }> {
    const { actor, db, now } = context
    // Whose work it is is held from here on: two presses at once wait for each other, and the second reads what the first left.
    const inHand = await reviewInHand(context, reviewId)
    const { review, learnerId, personId, role } = inHand
    const item = itemId === '' ? null : await findItem(db, itemId)
    if (itemId !== '' && item?.reviewId !== reviewId) throw new NotFound()
    const newest = await findNewestPost(db, reviewId, personId)
    const alike = newest?.body === body && newest.itemId === (item?.id ?? null)
    if (newest && alike && now.getTime() - newest.at.getTime() < TWICE) return { postId: newest.id, asked: asks === 'on' }
    // A roadmap may have been edited since it was asked for.
    const present = await newestNumber(context, review)
    const about = Math.min(number ?? present, present)
    const made = { reviewId, number: about, authorId: personId, authorRole: role, itemId: item?.id ?? null, body, now }
    const postId = await addPost(db, made)
    const detail = { number: about, as: role }
    await recordEvent(db, { actor, owner: { learnerId }, verb: 'review:posted', subject: `review:${reviewId}`, detail, at: now })
    const mentors = role === 'learner' ? await mentorsToHear(context, inHand) : []
    const asked = role === 'learner' && asks === 'on' && (await ask(context, inHand, { mentors, body, number: present }))
    await tellOther(context, inHand, { mentors, postId })
    return { postId, asked }
  },
})

/** Whoever spoke last or is asked, while they still mentor; else every mentor who could answer. */
async function mentorsToHear({ db }: CommandContext, { review, learnerId }: ReviewInHand): Promise<string[]> {
  const live = await findLiveMentors(db, learnerId)
  const request = await findOpenRequest(db, review.id)
  const known = [await findLastMentor(db, review.id), request?.mentorId].find((it) => it != null && live.includes(it))
  return known == null ? live : [known]
}

/** @returns whether it is the mentor's turn now; where it was before, or nothing is to be answered, a word asks for nothing more. */
async function ask(
  context: CommandContext,
  inHand: ReviewInHand,
  { mentors, body, number }: { mentors: string[]; body: string; number: number },
): Promise<boolean> {
  const { review, learnerId } = inHand
  if (!mayMove('reply', reviewState(review), 'learner')) return false
  if (mentors.length === 0) throw new Refused('No mentor of yours could answer now. Send it as a note, or invite a mentor first.', 'asks')
  await moveReview(context, inHand, 'reply', { number })
  const mentorId = mentors.length === 1 ? (mentors[0] ?? null) : null
  const words = { ask: body.slice(0, MOST_ASK).toWellFormed(), now: context.now }
  await askForAnswer(context.db, { reviewId: review.id, number, learnerId, mentorId, ...words })
  return true
}

async function tellOther(
  context: CommandContext,
  { review, learnerId, personId, role }: ReviewInHand,
  { mentors, postId }: { mentors: readonly string[]; postId: string },
): Promise<void> {
  const facts = { who: await findName(context.db, personId), title: review.title, number: review.number }
  if (role === 'mentor') {
    return tell(context, { to: learnerId, kind: 'commented', key: `commented:${postId}`, facts, path: learnersPath(review.id) })
  }
  for (const to of mentors) await tell(context, { to, kind: 'replied', key: `replied:${postId}`, facts, path: mentorsPath(review) })
}
