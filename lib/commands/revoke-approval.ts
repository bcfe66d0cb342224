/** Takes an approval back within thirty days, with a reason: what it added to the evidence no longer counts, and both sides are told. */
import { z } from 'zod'
import { findName } from '../db/review-requests.ts'
import { addVerdict } from '../db/verdicts.ts'
import { reviewState } from '../domain/review/review.ts'
import { MOST_COMMENT } from '../domain/review/judgement.ts'
import { wordsUpTo } from '../domain/review/review-draft.ts'
import { learnersPath, mentorsPath, subjectOf } from '../domain/review/review-subject.ts'
import { mayRevoke, REVOKE_DAYS } from '../domain/review/verdict-on-review.ts'
import { Conflict, Refused } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command } from '../operation.ts'
import { unapproveWork } from './approve-work.ts'
import { moveReview, ReviewId, reviewAsMentor } from './review-in-hand.ts'

export const RevokeApproval = z.strictObject({ reviewId: ReviewId, reason: wordsUpTo(MOST_COMMENT) })

export const revokeApproval = command({
  name: 'revoke-approval',
  input: RevokeApproval,
  async run(context, { reviewId, reason }): Promise<{ changed: boolean }> {
    const { db, now } = context
    const inHand = await reviewAsMentor(context, reviewId)
    const { review, learnerId, personId: mentorId } = inHand
    const { approvedAt, approvedById, approvedNumber: number } = review
    if (reviewState(review) !== 'approved' || approvedAt === null || number === null) throw new Conflict()
    if (!mayRevoke(approvedAt, now)) throw new Refused(`An approval stands after ${REVOKE_DAYS} days.`)
    if (reason === '') throw new Refused('Say why: it is what your mentee reads.', 'reason')
    // What was handed in after it stays the newest.
    await moveReview(context, inHand, 'revoke', { approved: number })
    // The reason is what is open from now on: without it nothing would say what to change.
    const points = [{ about: '', blocking: true, words: reason }]
    const verdict = { reviewId, number, kind: 'revoke' as const, mentorId, learnerId, checks: {}, words: '', points, now }
    const verdictId = await addVerdict(db, verdict)
    const subject = subjectOf(review.subject)
    if (subject?.kind === 'submission') {
      await unapproveWork(context, { learnerId, milestoneId: subject.milestoneId, scope: subject.scope }, reviewId)
    }
    const news = {
      kind: 'revoked',
      key: `revoked:${verdictId}`,
      facts: { who: await findName(db, mentorId), title: review.title },
    } as const
    await tell(context, { ...news, to: learnerId, path: learnersPath(reviewId) })
    if (approvedById !== null && approvedById !== mentorId) {
      const stillHere = (await findName(db, approvedById)) !== null
      if (stillHere) await tell(context, { ...news, to: approvedById, path: mentorsPath(review) })
    }
    return { changed: true }
  },
})
