/** The learner's side of a review: where it stands, what is to do, and the thread. */
import type { ReviewHead } from '../db/review-head.ts'
import { readThread, type ReviewThread } from '../db/review-thread.ts'
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import { holderOf } from '../domain/review/claim.ts'
import { mayMove, reviewState, type ReviewState } from '../domain/review/review.ts'
import { quoted } from '../domain/review/review-post.ts'
import { subjectOf } from '../domain/review/review-subject.ts'
import { waitedWords } from '../domain/review/waited.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query, QueryContext } from '../operation.ts'
import { authorise } from '../policy.ts'
import { judgedCriteria, type JudgedCriterion } from './judged-criteria.ts'
import { readHead, readLabels } from './review-words.ts'
import { nameOf, threadView, whenFor, type ThreadView, type When } from './thread-view.ts'

export interface LearnersReview {
  reviewId: string
  kind: string
  title: string
  state: ReviewState
  /** The newest iteration or revision that was handed in. */
  number: number
  language: DateStyle['language']
  /** Whose turn it is since when; null when nobody's. */
  turn: { since: When; waited: string } | null
  /** Who is asked; null: any mentor. */
  asked: string | null
  /** Who reads it now. */
  reading: string | null
  approved: { by: string; when: When; number: number } | null
  /** Newest first seen: as judged last, in the order of the milestone. */
  criteria: readonly JudgedCriterion[]
  thread: ThreadView
  /** The page of the work itself. */
  workHref: string | null
  /** Whether a word may ask for an answer. */
  mayAsk: boolean
  /** Begins the answer when somebody is quoted. */
  quote: string
}

export const learnersReview: Query<{ reviewId: string; quote: string }, LearnersReview> = async (context, { reviewId, quote }) => {
  const { actor, db, content } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const head = await readHead(context, reviewId, actor.userId)
  // The work is theirs as their roadmap is.
  authorise(actor, 'roadmap:view', head)
  const thread = await readThread(db, reviewId)
  const { criteria, label } = await readLabels(db, content, head)
  const view = threadView(thread, { actor, now: context.now, label })
  const iteration = thread.iterations.find((it) => it.number === head.number)
  const order = criteria.map((it) => `criterion:${it.id}`)
  const judged = iteration ? judgedCriteria(thread, { actor, criteria, iteration, openItems: view.open }).criteria : []
  return {
    ...standingOf(context, head),
    criteria: [...judged].sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about)),
    thread: view,
    quote: quoteOf(thread, quote),
  }
}

function standingOf({ actor, now }: QueryContext, head: ReviewHead): Omit<LearnersReview, 'criteria' | 'thread' | 'quote'> {
  const { request, approvedAt, approvedNumber } = head
  const state = reviewState(head)
  const since = head.awaitingMentorSince ?? head.awaitingLearnerSince
  return {
    reviewId: head.id,
    kind: head.kind,
    title: head.title,
    state,
    number: head.number,
    language: dateStyleOf(actor).language,
    turn: since && { since: whenFor(actor, since), waited: waitedWords(since, now) },
    asked: request?.mentorName ?? null,
    reading: request && holderOf(request, now) !== null ? nameOf(request.claimedByName) : null,
    approved:
      approvedAt && approvedNumber !== null
        ? { by: nameOf(head.approvedByName), when: whenFor(actor, approvedAt), number: approvedNumber }
        : null,
    workHref: workHref(head),
    mayAsk: head.mentors > 0 && mayMove('reply', state, 'learner'),
  }
}

function workHref({ subject, roadmap }: ReviewHead): string | null {
  const about = subjectOf(subject)
  if (about?.kind === 'roadmap') return `/roadmap/${about.lineId}`
  return about && roadmap ? `/roadmap/${roadmap.id}/milestones/${about.milestoneId}` : null
}

/** The words of a post or a closing note of this thread, to be answered; nothing for what is in another. */
export function quoteOf({ posts, verdicts }: ReviewThread, id: string): string {
  const words = posts.find((it) => it.id === id)?.body ?? verdicts.find((it) => it.id === id)?.words ?? ''
  return words === '' ? '' : quoted(words)
}
