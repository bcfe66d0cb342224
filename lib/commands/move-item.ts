/** Settles a point of a review, withdraws it, or opens it again. Only a mentor of that learner does; the learner answers in words. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findName } from '../db/review-requests.ts'
import { findItem, writeItem } from '../db/verdicts.ts'
import { ITEM_MOVES, itemState, judgeItem } from '../domain/review/change-item.ts'
import { reviewState } from '../domain/review/review.ts'
import { learnersPath } from '../domain/review/review-subject.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command } from '../operation.ts'
import { ReviewId, reviewAsMentor } from './review-in-hand.ts'

export const MoveItem = z.strictObject({ reviewId: ReviewId, itemId: z.string().max(40), move: z.enum(['resolve', 'withdraw', 'reopen']) })

export const moveItem = command({
  name: 'move-item',
  input: MoveItem,
  async run(context, { reviewId, itemId, move }): Promise<{ changed: boolean }> {
    const { actor, db, now } = context
    const { review, learnerId, personId } = await reviewAsMentor(context, reviewId)
    const item = await findItem(db, itemId)
    if (item?.reviewId !== reviewId) throw new NotFound()
    const approved = reviewState(review) === 'approved'
    const verdict = judgeItem(move, itemState(item), approved)
    if (verdict === 'already') return { changed: false }
    if (verdict === 'no' && move === 'reopen' && approved)
      throw new Refused('The work is approved. Take the approval back to open a point again.')
    if (verdict === 'no') throw new Conflict()
    if (!(await writeItem(db, item, WRITES[move](now)))) throw new Conflict()
    const { verb } = ITEM_MOVES[move]
    await recordEvent(db, { actor, owner: { learnerId }, verb, subject: `review:${reviewId}`, detail: { item: itemId }, at: now })
    if (move === 'reopen') return { changed: true }
    const facts = { who: await findName(db, personId), title: review.title, how: ITEM_MOVES[move].to }
    await tell(context, { to: learnerId, kind: 'item-settled', key: `item-settled:${itemId}:${move}`, facts, path: learnersPath(reviewId) })
    return { changed: true }
  },
})

const WRITES = {
  resolve: (now: Date) => ({ resolvedAt: now }),
  withdraw: (now: Date) => ({ withdrawnAt: now }),
  reopen: () => ({ resolvedAt: null }),
}
