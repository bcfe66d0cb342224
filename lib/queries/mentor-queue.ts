/** A mentor's queue: the longest wait first, why each is there, and who else might take it. */
import { findMentorFacts, findQueue, type QueueRow } from '../db/review-queue.ts'
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import { holderOf } from '../domain/review/claim.ts'
import type { Blaze } from '../domain/curriculum/curriculum.ts'
import { minutesToRead } from '../domain/review/reading-time.ts'
import { mentorsPath } from '../domain/review/review-subject.ts'
import { daysWaited, waitedWords } from '../domain/review/waited.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query, QueryContext } from '../operation.ts'
import { can } from '../policy.ts'
import { needAWord, type NeedAWordView } from './need-a-word.ts'
import { whenFor, type When } from './thread-view.ts'
import { trackName } from './track-name.ts'

/** Who has taken it. */
export interface QueueClaim {
  who: 'you' | { name: string }
  until: When
}

export interface QueueItem {
  reviewId: string
  /** Null while the learner does not share what the review needs. */
  href: string | null
  title: string
  learner: string
  track: { name: string; blaze: Blaze } | null
  waited: string
  /** Days over what this mentor promises; 0 within it. */
  daysOver: number
  /** Why it is there: "First submission", "Try 2: 2 criteria changed, 1 point was open". */
  what: string
  ask: string
  /** About how many minutes it takes to read; null for a roadmap. */
  minutes: number | null
  claim: QueueClaim | null
  /** Who else might take it, by name. */
  others: readonly string[]
}

export interface MentorQueue {
  language: DateStyle['language']
  /** Whether they mentor at all. */
  mentors: boolean
  promiseDays: number
  items: readonly QueueItem[]
  /** Those that wait and are not shown. */
  more: number
  /** In the last 30 days. */
  answered: number
  stones: number
  word: NeedAWordView
}

/** Rows of the page. A mentor's own limit is lower as a rule. */
const SHOWN = 50
/** Milliseconds. */
const MONTH = 30 * 86_400_000

export const mentorQueue: Query<null, MentorQueue> = async (context) => {
  const { actor, db, now } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const facts = await findMentorFacts(db, actor.userId, new Date(now.getTime() - MONTH))
  const rows = facts ? await findQueue(db, actor.userId, SHOWN) : []
  const promiseDays = facts?.promiseDays ?? 0
  return {
    language: dateStyleOf(actor).language,
    mentors: facts !== null,
    promiseDays,
    items: rows.map((it) => itemOf(context, it, promiseDays)),
    more: Math.max(0, (facts?.waiting ?? 0) - rows.length),
    answered: facts?.answered ?? 0,
    stones: facts?.stones ?? 0,
    word: await needAWord(context),
  }
}

function itemOf(context: QueryContext, row: QueueRow, promiseDays: number): QueueItem {
  const { actor, now } = context
  const me = actor.kind === 'account' ? actor.userId : ''
  const isRoadmap = row.kind === 'roadmap'
  const owned = { learnerId: row.mentorship.learnerId, mentorship: row.mentorship }
  const mayOpen = can(actor, isRoadmap ? 'roadmap:propose' : 'review:decide', owned)
  const holder = holderOf(row, now)
  return {
    reviewId: row.reviewId,
    href: mayOpen ? mentorsPath({ id: row.reviewId, kind: row.kind }) : null,
    title: row.title,
    learner: row.learner,
    track: can(actor, 'mentee:view-roadmap', owned) ? trackOf(context, row.trackId) : null,
    waited: waitedWords(row.since, now),
    daysOver: Math.max(0, daysWaited(row.since, now) - promiseDays),
    what: mayOpen ? whatIsNew(row) : 'Not shared with you any more',
    ask: mayOpen ? row.ask : '',
    minutes: isRoadmap || !mayOpen ? null : minutesOf(row),
    claim:
      holder !== null && row.claimedUntil
        ? { who: holder === me ? 'you' : { name: row.claimedByName ?? 'Another mentor' }, until: whenFor(actor, row.claimedUntil) }
        : null,
    others: row.others,
  }
}

function trackOf({ content }: QueryContext, trackId: string | null): QueueItem['track'] {
  return trackId === null ? null : { name: trackName(content, trackId), blaze: content.tracks.get(trackId)?.blaze ?? 'diamond' }
}

function whatIsNew({ kind, number, read, open, ...row }: QueueRow): string {
  const left = open === 0 ? '' : `, ${open} ${open === 1 ? 'point' : 'points'} open`
  if (kind === 'roadmap')
    return read ? `Roadmap, revision ${number}; you know revision ${read.number}${left}` : 'Roadmap, for the first time'
  if (!read) return 'First submission'
  if (read.number >= number) return `An answer to the review of try ${number}${left}`
  const changed = changedOf({ read, ...row })
  return `Try ${number}: ${changed} ${changed === 1 ? 'criterion' : 'criteria'} changed${left}`
}

const changedOf = ({ read, answers }: Pick<QueueRow, 'read' | 'answers'>): number => {
  const ids = new Set([...Object.keys(answers), ...Object.keys(read?.answers ?? {})])
  return [...ids].filter((id) => (answers[id] ?? '') !== (read?.answers[id] ?? '')).length
}

/** Of the second try on: the answers that changed, and half of the rest. */
function minutesOf({ characters, links, files, read, answers, number }: QueueRow): number {
  if (!read) return minutesToRead({ characters, links, files })
  if (read.number >= number) return minutesToRead({ characters: 0, links: 0, files: 0 })
  const changed = Object.entries(answers).filter(([id, words]) => words !== (read.answers[id] ?? ''))
  const fresh = changed.reduce((sum, [, words]) => sum + words.length, 0)
  return minutesToRead({ characters: fresh, links: Math.min(1, links), files: 0 })
}
