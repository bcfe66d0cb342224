/** A learner's reviews: what is their turn, what is with a mentor and since when, what is settled. */
import { listRecords } from '../db/mentor-record.ts'
import { findOwnReviews, type OwnReview } from '../db/own-reviews.ts'
import { findReviewers, type Reviewer } from '../db/reviewers.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { promisedUntil } from '../domain/review/long-wait.ts'
import { checksOf } from '../domain/review/review-draft.ts'
import { reviewState, type ReviewState } from '../domain/review/review.ts'
import { learnersPath, subjectOf } from '../domain/review/review-subject.ts'
import { waitRange, type Wait } from '../domain/review/wait.ts'
import { waitedWords } from '../domain/review/waited.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query, QueryContext } from '../operation.ts'

export interface ReviewLine {
  id: string
  title: string
  kind: string
  state: ReviewState
  href: string
  number: number
  /** Since when it is whose turn, or when it was settled; null for what nobody waits for. */
  since: { on: string; waited: string } | null
  /** Of the last decision. */
  verdict: { by: string | null; kind: string; met: number; judged: number } | null
  mustChange: number
  advice: number
  proposals: number
  rounds: number
  approvedBy: string | null
  lastOutcome: string | null
  waiting: WaitingView | null
}

/** A request that waits, and what the learner can do about it. */
export interface WaitingView {
  /** Null: any of their mentors. */
  asked: string | null
  /** Who may answer. */
  mayAnswer: readonly string[]
  reading: string | null
  /** The day by which an answer was meant to come; null where nobody promised. */
  promisedOn: string | null
  /** The promised days are over, or whoever was asked sees it no more. */
  isLong: boolean
  /** Who else could be asked; any of them under an empty id. */
  others: readonly { id: string; name: string }[]
  /** Where it can be finished without a review. */
  place: { roadmapId: string; milestoneId: string } | null
}

export interface MentorCard {
  id: string
  name: string
  promiseDays: number
  waiting: number
  /** From this mentor's own record. */
  wait: Wait
}

export interface ReviewsView {
  yourTurn: readonly ReviewLine[]
  /** The longest wait first. */
  withMentor: readonly ReviewLine[]
  /** The newest first. */
  settled: readonly ReviewLine[]
  mentors: readonly MentorCard[]
  language: DateStyle['language']
}

export const reviewsView: Query<null, ReviewsView> = async (context) => {
  const { actor, db, now } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const reviews = await findOwnReviews(db, actor.userId)
  const reviewers = await findReviewers(db, actor.userId)
  const records = await listRecords(
    db,
    reviewers.map((it) => it.mentorId),
    now,
  )
  const lines = reviews.map((it) => ({ it, line: toLine(context, it, reviewers) }))
  const by = (since: (it: OwnReview) => Date | null) =>
    lines
      .filter(({ it }) => since(it) !== null)
      .sort((a, b) => (since(a.it)?.getTime() ?? 0) - (since(b.it)?.getTime() ?? 0))
      .map(({ line }) => line)
  return {
    yourTurn: by((it) => it.awaitingLearnerSince),
    withMentor: by((it) => it.awaitingMentorSince),
    settled: by((it) => (it.awaitingLearnerSince || it.awaitingMentorSince ? null : (it.approvedAt ?? it.createdAt))).toReversed(),
    mentors: reviewers.map(({ mentorId: id, name, promiseDays, waiting }) => ({
      id,
      name,
      promiseDays,
      waiting,
      wait: waitRange(records.get(id) ?? [], now),
    })),
    language: dateStyleOf(actor).language,
  }
}

function toLine(context: QueryContext, it: OwnReview, reviewers: readonly Reviewer[]): ReviewLine {
  const { actor, now } = context
  const turn = it.awaitingMentorSince ?? it.awaitingLearnerSince
  const at = turn ?? it.approvedAt
  const toProposals = it.proposals > 0 && it.proposedFor !== null && it.awaitingLearnerSince !== null
  return {
    id: it.id,
    title: it.title,
    kind: it.kind,
    number: it.number,
    mustChange: it.mustChange,
    advice: it.advice,
    proposals: it.proposals,
    rounds: it.rounds,
    lastOutcome: it.lastOutcome,
    state: reviewState(it),
    href: toProposals ? `/roadmap/${it.proposedFor}/proposals` : learnersPath(it.id),
    since: at && { on: dayFor(actor, at), waited: waitedWords(at, now) },
    verdict: it.verdict && { by: it.verdict.mentorName, kind: it.verdict.kind, ...countMet(it.verdict.checks) },
    approvedBy: it.approvedByName,
    waiting: it.awaitingMentorSince ? waitingOf(context, it, reviewers) : null,
  }
}

function countMet(column: string): { met: number; judged: number } {
  const judged = Object.values(checksOf(column)).filter((it) => it.judgement !== null)
  return { judged: judged.length, met: judged.filter((it) => it.judgement !== 'not-yet').length }
}

function waitingOf(
  { actor, now }: QueryContext,
  { request, subject, roadmapId }: OwnReview,
  reviewers: readonly Reviewer[],
): WaitingView | null {
  if (!request) return null
  const present = reviewers.find((it) => it.mentorId === request.mentorId) ?? null
  const promises = request.mentorId === null ? reviewers : present ? [present] : []
  // Where any of them may answer, the quickest promise is the one that counts.
  const days = promises.length === 0 ? null : Math.min(...promises.map((it) => it.promiseDays))
  const until = days === null ? null : promisedUntil(request.askedAt, days)
  const about = subjectOf(subject)
  const isGone = request.mentorId !== null && present === null
  const others = reviewers.filter((it) => it.mentorId !== request.mentorId && it.room > 0).map((it) => ({ id: it.mentorId, name: it.name }))
  return {
    asked: request.mentorName,
    mayAnswer: promises.map((it) => it.name),
    reading: isHeld(request, now) ? request.claimedByName : null,
    promisedOn: until && dayFor(actor, until),
    isLong: isGone || (until !== null && until.getTime() <= now.getTime()),
    others: [...(request.mentorId !== null && others.length > 1 ? [{ id: '', name: 'Any mentor of mine' }] : []), ...others],
    place: about?.kind === 'submission' && roadmapId !== null ? { roadmapId, milestoneId: about.milestoneId } : null,
  }
}

const isHeld = ({ claimedUntil }: NonNullable<OwnReview['request']>, now: Date): boolean =>
  claimedUntil !== null && claimedUntil.getTime() > now.getTime()
