/**
 * Sends a mentor's review: approves, asks for changes or comments. It holds for the iteration or revision that was read; when a newer one
 * arrived meanwhile nothing is written. Everything that follows is in the same transaction: points, turn, request, evidence, news.
 */
import { z } from 'zod'
import { removeDraft } from '../db/review-drafts.ts'
import { findName, findOpenRequest } from '../db/review-requests.ts'
import { closeRequest, type ReviewRow } from '../db/reviews.ts'
import { findLiveMentors } from '../db/live-mentors.ts'
import { addVerdict, findOpenPoints, settlePoints } from '../db/verdicts.ts'
import { holderOf, isAsked, mayDecide } from '../domain/review/claim.ts'
import { mayMove, reviewState, type ReviewMove } from '../domain/review/review.ts'
import type { Decision } from '../domain/review/judgement.ts'
import { ReviewWords } from '../domain/review/review-draft.ts'
import { learnersPath, subjectOf } from '../domain/review/review-subject.ts'
import { complaintAbout, pointsRaised, pointsSettled, type OpenPoint } from '../domain/review/verdict-on-review.ts'
import { Conflict, Refused } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command, type CommandContext } from '../operation.ts'
import { readCriteria, type Criterion } from '../queries/reviewed-criteria.ts'
import { approveWork } from './approve-work.ts'
import { takenWords } from './claim-review.ts'
import { Counted, moveReview, newestNumber, reviewAsMentor, ReviewId, type ReviewInHand } from './review-in-hand.ts'

export const SendVerdict = z.strictObject({
  reviewId: ReviewId,
  /** The iteration or revision that was read. */
  number: Counted,
  draft: ReviewWords,
})

const MOVES = { approve: 'approve', changes: 'ask-changes', comment: 'comment' } as const satisfies Record<Decision, ReviewMove>

export const sendVerdict = command({
  name: 'send-verdict',
  input: SendVerdict,
  /** @throws Conflict with the newest number when it is not the one that was read; Refused with what the decision still needs */
  async run(context, { reviewId, number, draft }): Promise<{ decision: Decision; learner: string | null }> {
    const { db, content } = context
    const inHand = await reviewAsMentor(context, reviewId)
    const { review, learnerId } = inHand
    const { decision } = draft
    if (decision === null) throw new Refused('Choose a decision.', 'decision')
    await refuseWrongState(context, review, decision)
    const newest = await newestNumber(context, review)
    if (newest !== number) throw new Conflict({ number: newest, read: number })
    await refuseClaimed(context, inHand)
    const subject = subjectOf(review.subject)
    const criteria = subject?.kind === 'submission' ? await readCriteria(db, content, { learnerId, ...subject }) : []
    const open = await findOpenPoints(db, reviewId)
    const complaint = complaintAbout(decision, draft, { needs: criteria.map((it) => `criterion:${it.id}`), open })
    if (complaint) throw new Refused(complaint.words, complaint.field)
    await decide(context, inHand, { decision, number, draft, open, criteria })
    return { decision, learner: await findName(db, learnerId) }
  },
})

interface Decided {
  decision: Decision
  number: number
  draft: ReviewWords
  open: readonly OpenPoint[]
  criteria: readonly Criterion[]
}

async function decide(context: CommandContext, inHand: ReviewInHand, { decision, number, draft, open, criteria }: Decided): Promise<void> {
  const { db, now } = context
  const { review, learnerId, personId: mentorId } = inHand
  // First, since it is the compare and set that everything else stands on.
  await moveReview(context, inHand, MOVES[decision], { number })
  const points = pointsRaised(draft)
  const made = { reviewId: review.id, number, kind: decision, mentorId, learnerId, checks: draft.checks, words: draft.words, points, now }
  const verdictId = await addVerdict(db, made)
  const settled = pointsSettled(draft.checks, open).map((it) => it.id)
  await settlePoints(db, settled, now)
  await closeRequest(db, review.id, { outcome: 'answered', answeredById: mentorId, now })
  const subject = subjectOf(review.subject)
  if (decision === 'approve' && subject?.kind === 'submission') {
    await approveWork(context, { learnerId, milestoneId: subject.milestoneId, scope: subject.scope })
  }
  await removeDraft(db, { reviewId: review.id, mentorId })
  const kind = decision === 'approve' ? 'approved' : decision === 'changes' ? 'changes-asked' : 'commented'
  const blocking = points.filter((it) => it.blocking)
  const missing = criteria.filter((it) => blocking.some((point) => point.about === `criterion:${it.id}`)).map((it) => it.text)
  const facts = {
    who: await findName(db, mentorId),
    title: review.title,
    number,
    missing: blocking.length,
    /** The criteria that are open, one a line. */
    criteria: missing.join('\n'),
  }
  await tell(context, { to: learnerId, kind, key: `${kind}:${verdictId}`, facts, path: learnersPath(review.id) })
}

async function refuseWrongState({ db }: CommandContext, review: ReviewRow, decision: Decision): Promise<void> {
  const state = reviewState(review)
  if (mayMove(MOVES[decision], state, 'mentor')) return
  if (state === 'approved')
    throw new Refused(`This is approved already, by ${(await findName(db, review.approvedById)) ?? 'a mentor who left'}.`)
  if (state === 'open')
    throw new Refused('This was taken back or closed meanwhile, so there is nothing to decide. Your words are kept as a draft.')
  throw new Refused('It is not your turn: changes were asked for already. Write a note below instead.')
}

async function refuseClaimed(context: CommandContext, { review, learnerId, personId }: ReviewInHand): Promise<void> {
  const { db, now } = context
  const request = await findOpenRequest(db, review.id)
  if (!request) return
  const mentors = (await findLiveMentors(db, learnerId)).length
  if (mayDecide(request, { mentor: personId, mentors, now })) return
  if (!isAsked(request, personId))
    throw new Refused(`${(await findName(db, request.mentorId)) ?? 'Another mentor'} was asked for this one.`)
  if (holderOf(request, now) !== null) throw new Refused(await takenWords(context, request))
  throw new Refused('Other mentors might read this too. Take it first, then send.')
}
