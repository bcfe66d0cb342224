/**
 * Asks a mentor to review a roadmap as it is: its newest revision. While a request waits, it points to the newer revision and keeps its
 * place. The roadmap itself goes on meanwhile.
 */
import { z } from 'zod'
import { holdPerson } from '../db/hold-person.ts'
import { findPlanHead, type PlanHead } from '../db/plan-head.ts'
import { dropOthersClaim } from '../db/review-addressees.ts'
import { findReviewers, type Reviewer } from '../db/reviewers.ts'
import { askForAnswer, openReview, roadmapSubject } from '../db/reviews.ts'
import { ensureRevision } from '../db/revisions.ts'
import { reviewState } from '../domain/review/review.ts'
import { mentorsPath } from '../domain/review/review-subject.ts'
import { storableText } from '../domain/text/storable-text.ts'
import { NotFound, Refused } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command, type CommandContext } from '../operation.ts'
import { authorise } from '../policy.ts'
import { trackName } from '../queries/track-name.ts'
import { moveReview } from './review-in-hand.ts'

export const AskRoadmapReview = z.strictObject({
  roadmapId: z.string().max(40),
  ask: z
    .string()
    .transform((raw) => storableText(raw).trim())
    .pipe(z.string().min(1, 'Say in a sentence what you want from this review.').max(1_000, 'Keep this to 1,000 characters.')),
  /** Empty: any of the learner's mentors. */
  mentor: z.string().max(40).default(''),
})

export const askRoadmapReview = command({
  name: 'ask-roadmap-review',
  input: AskRoadmapReview,
  async run(context, { roadmapId, ask, mentor }): Promise<{ reviewId: string; number: number }> {
    const { db, content, now } = context
    const seen = await findPlanHead(db, roadmapId)
    authorise(context.actor, 'roadmap:change', seen)
    const { learnerId, lineId } = seen
    await holdPerson(db, learnerId)
    await ensureRevision(db, roadmapId)
    const head = await findPlanHead(db, roadmapId)
    if (!head?.newest) throw new NotFound()
    // Judged once it is held: another may have taken its place meanwhile.
    if (head.archivedAt) throw new Refused('This roadmap is put away. Take it up again to have it reviewed.')
    const { number } = head.newest
    if (head.review && isAsked(head, { number, ask, mentor })) return { reviewId: head.review.id, number }
    if (head.review && reviewState(head.review) === 'approved' && head.review.approvedNumber === number)
      throw new Refused(`Revision ${number} is approved already. Change something first, or go on with it.`)
    const asked = await whoIsAsked(context, { learnerId, reviewId: head.review?.id ?? '', mentor })
    const title = `${trackName(content, head.trackId)} roadmap`
    const review = await openReview(db, { learnerId, kind: 'roadmap', subject: roadmapSubject(lineId), title, now })
    await moveReview(context, { review, learnerId, personId: learnerId, role: 'learner' }, 'hand-in', { number })
    await askForAnswer(db, { reviewId: review.id, number, learnerId, mentorId: asked.mentorId, ask, now })
    await dropOthersClaim(db, review.id, asked.mentorId)
    const facts = { who: context.actor.kind === 'account' ? context.actor.name : null, title, number }
    const key = `review-asked:${review.id}:${number}`
    for (const { mentorId: to } of asked.mentors) await tell(context, { to, kind: 'review-asked', key, facts, path: mentorsPath(review) })
    return { reviewId: review.id, number }
  },
})

/** Whether exactly this waits already: the button was pressed twice. */
const isAsked = ({ request }: PlanHead, { number, ask, mentor }: { number: number; ask: string; mentor: string }): boolean =>
  request !== null && request.number === number && request.ask === ask && (request.mentorId ?? '') === mentor

interface Asked {
  /** Null: any of them. */
  mentorId: string | null
  /** Whom to tell. */
  mentors: readonly Reviewer[]
}

/** @throws Refused when nobody can be asked, or not the one who is. */
async function whoIsAsked(
  { db }: CommandContext,
  { learnerId, reviewId, mentor }: { learnerId: string; reviewId: string; mentor: string },
): Promise<Asked> {
  if (mentor !== '') await holdPerson(db, mentor)
  const all = await findReviewers(db, learnerId, reviewId)
  if (all.length === 0) throw new Refused('No mentor of yours can see this roadmap now. Invite one first.')
  const wanted = mentor === '' ? all : all.filter((it) => it.mentorId === mentor)
  if (wanted.length === 0) throw new Refused('This mentor does not see your roadmap any more. Choose another.', 'mentor')
  const free = wanted.filter((it) => it.room > 0)
  if (free.length === 0) throw new Refused('As many reviews wait there as can be taken. Ask again later, or ask another mentor.', 'mentor')
  return { mentorId: mentor === '' ? null : mentor, mentors: free }
}
