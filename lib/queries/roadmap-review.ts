/** Where the review of a roadmap stands for its learner: what is approved, what changed since, what is asked, and whom to ask. */
import { findPlanHead, type PlanHead } from '../db/plan-head.ts'
import { findReviewers } from '../db/reviewers.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { rowsOf, type ChangeRow } from '../domain/roadmap/change-words.ts'
import { compare, touchedBy } from '../domain/roadmap/revision.ts'
import { reviewState, type ReviewState } from '../domain/review/review.ts'
import type { Query } from '../operation.ts'
import { authorise, type Actor } from '../policy.ts'
import { nameOf } from './thread-view.ts'
import { trackName } from './track-name.ts'

export interface PlanState {
  /** Number of the newest revision; null before the first. */
  revision: number | null
  state: ReviewState
  reviewId: string | null
  approved: { number: number; on: string; by: string } | null
  /** Milestones that differ from what is approved. */
  changed: readonly string[]
  /** A request that waits. */
  asked: { on: string; of: string | null; ask: string; number: number } | null
  /** Proposals of mentors that wait for an answer. */
  proposals: number
}

export interface RoadmapReviewView extends PlanState {
  roadmapId: string
  trackName: string
  archived: boolean
  /** What changed since the approved revision; nothing where none is. */
  rows: readonly ChangeRow[]
  mentors: readonly { id: string; name: string; promiseDays: number; full: boolean }[]
  language: DateStyle['language']
}

export const roadmapReview: Query<{ roadmapId: string }, RoadmapReviewView> = async ({ actor, db, content }, { roadmapId }) => {
  const head = await findPlanHead(db, roadmapId)
  authorise(actor, 'roadmap:change', head)
  const reviewers = await findReviewers(db, head.learnerId, head.review?.id ?? '')
  const name = (id: string) => trackName(content, id)
  const { approved, newest } = head
  return {
    roadmapId,
    trackName: name(head.trackId),
    archived: head.archivedAt !== null,
    ...planState(actor, head),
    rows: approved && newest ? rowsOf(approved, newest.plan, compare(approved, newest.plan), name) : [],
    mentors: reviewers.map((it) => ({ id: it.mentorId, name: it.name, promiseDays: it.promiseDays, full: it.room === 0 })),
    language: dateStyleOf(actor).language,
  }
}

export function planState(actor: Actor, { newest, review, request, approved, proposals }: PlanHead): PlanState {
  const approval = review?.approvedAt && review.approvedNumber !== null ? { at: review.approvedAt, number: review.approvedNumber } : null
  return {
    revision: newest?.number ?? null,
    state: review ? reviewState(review) : 'open',
    reviewId: review?.id ?? null,
    approved: approval && { number: approval.number, on: dayFor(actor, approval.at), by: nameOf(review?.approvedByName ?? null) },
    changed: approval && approved && newest ? [...touchedBy(compare(approved, newest.plan))] : [],
    asked: request && {
      on: dayFor(actor, request.askedAt),
      of: request.mentorId === null ? null : nameOf(request.mentorName),
      ask: request.ask,
      number: request.number,
    },
    proposals,
  }
}
