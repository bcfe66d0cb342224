/** Addresses a request that waits to another mentor of the learner, once the promised days have passed. Its place in the queue stays. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { findAddressed, readdress, type Addressed } from '../db/review-addressees.ts'
import { findReviewers, type Reviewer } from '../db/reviewers.ts'
import { findReview, type ReviewRow } from '../db/reviews.ts'
import { holderOf } from '../domain/review/claim.ts'
import { promisedUntil } from '../domain/review/long-wait.ts'
import { mentorsPath } from '../domain/review/review-subject.ts'
import { Conflict, Refused, SignInNeeded } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command, type CommandContext } from '../operation.ts'
import { authorise } from '../policy.ts'

export const AskAnotherMentor = z.strictObject({
  reviewId: z.string().max(40),
  /** Empty: any of the learner's mentors. */
  mentor: z.string().max(40),
})

export const askAnotherMentor = command({
  name: 'ask-another-mentor',
  input: AskAnotherMentor,
  async run(context, { reviewId, mentor }): Promise<{ changed: boolean }> {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    const review = await findReview(db, reviewId)
    authorise(actor, 'roadmap:progress', review)
    // A mentor who leaves at this moment comes before, or waits and hands this one on.
    await holdPerson(db, actor.userId)
    const request = await findAddressed(db, review.id)
    if (!request) throw new Conflict()
    const to = mentor === '' ? null : mentor
    if (request.mentorId === to) return { changed: false }
    const reviewers = await findReviewers(db, actor.userId, review.id)
    assertLongEnough(reviewers, request, now)
    const asked = wanted(reviewers, to)
    if (!(await readdress(db, request, to))) throw new Conflict()
    await tellBoth(context, { review, request, asked })
    const detail = { from: request.mentorId, to }
    await recordEvent(db, { actor, owner: review, verb: 'review:asked-another', subject: `review:${review.id}`, detail, at: now })
    return { changed: true }
  },
})

/** Whoever is no longer a mentor who can answer promised nothing any more. */
function assertLongEnough(reviewers: readonly Reviewer[], request: Addressed, now: Date): void {
  const holder = reviewers.find((it) => it.mentorId === holderOf(request, now))
  if (holder) throw new Refused(`${holder.name} is reading it now. Wait for the answer, or ask again in half an hour.`)
  const present = reviewers.find((it) => it.mentorId === request.mentorId)
  if (!present || promisedUntil(request.askedAt, present.promiseDays).getTime() <= now.getTime()) return
  throw new Refused(`${present.name} means to answer within ${present.promiseDays} days. Those are not over yet.`)
}

function wanted(reviewers: readonly Reviewer[], to: string | null): Reviewer[] {
  const found = to === null ? reviewers : reviewers.filter((it) => it.mentorId === to)
  if (found.length === 0) throw new Refused('This mentor does not see your work. Choose another.', 'mentor')
  const free = found.filter((it) => it.room > 0)
  if (free.length === 0) throw new Refused('As many reviews wait there as can be taken. Choose another, or wait a little longer.', 'mentor')
  return free
}

async function tellBoth(
  context: CommandContext,
  { review, request, asked }: { review: ReviewRow; request: Addressed; asked: readonly Reviewer[] },
): Promise<void> {
  const facts = { who: context.actor.kind === 'account' ? context.actor.name : null, title: review.title, number: review.number }
  const path = mentorsPath(review)
  const key = `${review.id}:${review.number}`
  const others = asked.filter((it) => it.mentorId !== request.mentorId)
  for (const { mentorId: to } of others) await tell(context, { to, kind: 'review-asked', key: `review-asked:${key}`, facts, path })
  const isStillAsked = request.mentorId === null || asked.some((it) => it.mentorId === request.mentorId)
  if (request.mentorId === null || isStillAsked) return
  const closed = { ...facts, why: 'cancelled' }
  await tell(context, {
    to: request.mentorId,
    kind: 'request-closed',
    key: `request-closed:${request.id}:${review.number}`,
    facts: closed,
    path,
  })
}
