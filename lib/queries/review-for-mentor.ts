/** A submission as its mentor reviews it: what changed since last time, criteria, evidence, the roadmap's place, what is shared. */
import type { ReviewHead } from '../db/review-head.ts'
import { readThread, type IterationRow, type ReviewThread } from '../db/review-thread.ts'
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import { isAsked, holderOf, needsClaim } from '../domain/review/claim.ts'
import { mayMove, reviewState, type ReviewState } from '../domain/review/review.ts'
import type { IterationChange } from '../domain/review/iteration-change.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'
import type { Decision } from '../domain/review/judgement.ts'
import { draftOf, type ReviewWords } from '../domain/review/review-draft.ts'
import { minutesFor } from './minutes-for.ts'
import { mayRevoke } from '../domain/review/verdict-on-review.ts'
import { waitedWords } from '../domain/review/waited.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Query, QueryContext } from '../operation.ts'
import { can } from '../policy.ts'
import { judgedCriteria, type Judged } from './judged-criteria.ts'
import { placeOnRoadmap, type RoadmapPlace } from './place-on-roadmap.ts'
import { quoteOf } from './review-for-learner.ts'
import { readHead, readLabels } from './review-words.ts'
import { nameOf, threadView, whenFor, type ItemView, type ThreadView, type When } from './thread-view.ts'

export interface HandedIn {
  number: number
  when: When
  body: string
  links: readonly string[]
  files: readonly { id: string; name: string; bytes: number }[]
  hoursSpent: number | null
}

export interface Claim {
  /** Whether it has to be taken before it is decided. */
  needed: boolean
  /** you · another mentor's name · null: nobody */
  holder: 'you' | { name: string } | null
  until: When | null
}

export interface MentorsReview {
  kind: 'open'
  reviewId: string
  mentorshipId: string
  title: string
  learner: string
  state: ReviewState
  language: DateStyle['language']
  /** What waits for the mentor since when, and what the learner wants. */
  waits: { since: When; waited: string; ask: string; asked: string | null } | null
  /** Another mentor is asked. */
  askedOther: string | null
  claim: Claim | null
  /** The iteration that is shown, and the newest. */
  shown: HandedIn
  newest: number
  iterations: readonly { number: number; when: When }[]
  judged: Judged
  /** Open points about the whole, or about criteria that are no longer there. */
  openBeside: readonly ItemView[]
  change: IterationChange | null
  /** Decisions that may be made now. */
  decisions: readonly Decision[]
  draft: { words: ReviewWords; revision: number; number: number; saved: When } | null
  minutes: number
  place: RoadmapPlace | null
  shares: readonly Share[]
  approved: { by: string; when: When; number: number; mayRevoke: boolean } | null
  thread: ThreadView
  quote: string
}

/** What stays with a mentor whose mentorship ended or is paused: what both said until then. */
export interface FormerReview {
  kind: 'former'
  reviewId: string
  title: string
  learner: string
  language: DateStyle['language']
  thread: ThreadView
  /** Words that were never sent. */
  unsent: string
}

interface Params {
  reviewId: string
  iteration: string
  quote: string
}

export const mentorsReview: Query<Params, MentorsReview | FormerReview> = async (context, { reviewId, iteration, quote }) => {
  const { actor, db, content } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const head = await readHead(context, reviewId, actor.userId)
  if (!head || head.kind !== 'submission' || head.learnerId === actor.userId) throw new NotFound()
  const mayDecide = can(actor, 'review:decide', head)
  if (!mayDecide && (!head.tookPart || head.blocked)) throw new NotFound()
  const thread = await readThread(db, reviewId)
  const { criteria, label } = await readLabels(db, content, head)
  if (!mayDecide) return former(context, head, { ...thread, iterations: [] }, label)
  const iterations = thread.iterations.filter((it) => it.withdrawnAt === null)
  const shown = iterations.find((it) => String(it.number) === iteration) ?? iterations.find((it) => it.number === head.number)
  if (!shown) return former(context, head, { ...thread, iterations: [] }, label)
  const view = threadView(thread, { actor, now: context.now, label })
  const judged = judgedCriteria(thread, { actor, criteria, iteration: shown, openItems: view.open })
  const keys = new Set(criteria.map((it) => `criterion:${it.id}`))
  return {
    kind: 'open',
    ...standingOf(context, head),
    shown: handedIn(context, shown),
    newest: head.number,
    iterations: iterations.map((it) => ({ number: it.number, when: whenFor(actor, it.at) })),
    judged,
    change: judged.change,
    openBeside: view.open.filter((it) => !keys.has(it.key)),
    minutes: minutesFor(shown, judged),
    place: await placeOnRoadmap(context, head),
    thread: view,
    quote: quoteOf(thread, quote),
  }
}

export function former(
  { actor, now }: QueryContext,
  head: ReviewHead,
  thread: ReviewThread,
  label: (about: string) => string,
): FormerReview {
  const isShared = can(actor, head.kind === 'roadmap' ? 'roadmap:propose' : 'review:decide', head)
  const until = head.mentorship?.endedAt ?? head.mentorship?.pausedAt ?? (isShared ? now : lastSaidBy(actor, thread))
  return {
    kind: 'former',
    reviewId: head.id,
    title: head.title,
    learner: nameOf(head.learnerName),
    language: dateStyleOf(actor).language,
    thread: threadView(thread, { actor, now, label, until }),
    unsent: head.draft ? draftOf(head.draft.body).words : '',
  }
}

/** Where the work is shared no more and nothing has ended, nobody noted since when: what this mentor had before them is sure. */
function lastSaidBy(actor: QueryContext['actor'], { verdicts, posts }: ReviewThread): Date {
  const me = actor.kind === 'account' ? actor.userId : ''
  const own = [...verdicts.filter((it) => it.mentor.id === me), ...posts.filter((it) => it.author.id === me)]
  return new Date(Math.max(0, ...own.map((it) => it.at.getTime())))
}

export type Standing = Pick<
  MentorsReview,
  | 'reviewId'
  | 'mentorshipId'
  | 'title'
  | 'learner'
  | 'state'
  | 'language'
  | 'waits'
  | 'askedOther'
  | 'claim'
  | 'decisions'
  | 'draft'
  | 'shares'
  | 'approved'
>

export function standingOf({ actor, now }: QueryContext, head: ReviewHead): Standing {
  const { request, draft, approvedAt, approvedNumber } = head
  const me = actor.kind === 'account' ? actor.userId : ''
  const state = reviewState(head)
  const isMine = request === null || isAsked(request, me)
  const since = head.awaitingMentorSince
  const moves = { approve: 'approve', changes: 'ask-changes', comment: 'comment' } as const
  return {
    reviewId: head.id,
    mentorshipId: head.mentorship?.id ?? '',
    title: head.title,
    learner: nameOf(head.learnerName),
    state,
    language: dateStyleOf(actor).language,
    waits: since && {
      since: whenFor(actor, since),
      waited: waitedWords(since, now),
      ask: request?.ask ?? '',
      asked: request?.mentorId ? nameOf(request.mentorName) : null,
    },
    askedOther: isMine ? null : nameOf(request.mentorName),
    claim: claimOf(head, me, { actor, now }),
    decisions: isMine ? (Object.keys(moves) as Decision[]).filter((it) => mayMove(moves[it], state, 'mentor')) : [],
    draft: draft && {
      words: draftOf(draft.body),
      revision: draft.revision,
      number: draft.number,
      saved: whenFor(actor, draft.updatedAt),
    },
    shares: head.mentorship?.shares ?? [],
    approved:
      approvedAt && approvedNumber !== null && state === 'approved'
        ? {
            by: nameOf(head.approvedByName),
            when: whenFor(actor, approvedAt),
            number: approvedNumber,
            mayRevoke: mayRevoke(approvedAt, now),
          }
        : null,
  }
}

function claimOf({ request, mentors }: ReviewHead, me: string, { actor, now }: Pick<QueryContext, 'actor' | 'now'>): Claim | null {
  if (!request || !isAsked(request, me)) return null
  const holder = holderOf(request, now)
  return {
    needed: needsClaim(request, mentors) && request.claimedById !== me,
    holder: holder === null ? null : holder === me ? 'you' : { name: nameOf(request.claimedByName) },
    until: holder !== null && request.claimedUntil ? whenFor(actor, request.claimedUntil) : null,
  }
}

function handedIn({ actor }: QueryContext, { number, at, body, links, files, hoursSpent }: IterationRow): HandedIn {
  return { number, when: whenFor(actor, at), body, links, files, hoursSpent }
}
