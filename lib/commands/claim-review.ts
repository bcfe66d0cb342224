/** Takes a request for a review for half an hour, so that nobody else reads the same meanwhile; once more to extend it. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { countClaims, findName, findOpenRequest, writeClaim, type OpenRequest } from '../db/review-requests.ts'
import { claimUntil, holderOf, judgeClaim, MOST_CLAIMS } from '../domain/review/claim.ts'
import { learnersPath } from '../domain/review/review-subject.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command, type CommandContext } from '../operation.ts'
import { ReviewId, reviewAsMentor } from './review-in-hand.ts'

export const ClaimReview = z.strictObject({ reviewId: ReviewId })

export const claimReview = command({
  name: 'claim-review',
  input: ClaimReview,
  /** @throws Refused when somebody else has it, it is not asked of this mentor, or they hold four already */
  async run(context, { reviewId }): Promise<{ until: Date }> {
    const { actor, db, now } = context
    const { review, learnerId, personId: mentorId } = await reviewAsMentor(context, reviewId)
    // Claims are counted: two at once wait for each other. After the learner, as whoever hands in to a mentor by name.
    await holdPerson(db, mentorId)
    const request = await findOpenRequest(db, reviewId)
    if (!request) throw new Refused('Nobody waits for this review any more.')
    const held = await countClaims(db, mentorId, { except: request.id, now })
    const verdict = judgeClaim(request, { mentor: mentorId, held, now })
    if (verdict === 'not-asked') throw new NotFound()
    if (verdict === 'taken') throw new Refused(await takenWords(context, request))
    if (verdict === 'too-many') throw new Refused(`You hold ${MOST_CLAIMS} reviews already. Answer or release one first.`)
    const until = claimUntil(now)
    if (!(await writeClaim(db, request.id, { mentorId, until, now }))) throw new Conflict()
    if (verdict === 'already') return { until }
    await recordEvent(db, { actor, owner: { learnerId }, verb: 'review:claimed', subject: `review:${reviewId}`, at: now })
    const facts = { who: await findName(db, mentorId), title: review.title, number: request.number }
    await tell(context, { to: learnerId, kind: 'claimed', key: `claimed:${request.id}:${mentorId}`, facts, path: learnersPath(reviewId) })
    return { until }
  },
})

/** Who has it, and for how long at most. */
export async function takenWords({ db, now }: Pick<CommandContext, 'db' | 'now'>, request: OpenRequest): Promise<string> {
  const name = (await findName(db, holderOf(request, now))) ?? 'Somebody else'
  const minutes = Math.max(1, Math.ceil(((request.claimedUntil?.getTime() ?? 0) - now.getTime()) / 60_000))
  return `${name} is reading this one. It is free again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} at most.`
}
