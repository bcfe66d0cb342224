/** A mentor's mentees as lines: who may need a word and why, who waits, how it goes; of each only what they share. */
import { findMentees, type MenteeRow } from '../db/mentees.ts'
import { dayFor } from '../date-style.ts'
import { daysBetween } from '../domain/calendar/calendar.ts'
import type { Content } from '../domain/curriculum/content.ts'
import type { Blaze } from '../domain/curriculum/curriculum.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'
import { inOrder, reasonsFor, type InLine, type MenteeFacts } from '../domain/mentorship/need-a-word.ts'
import { activeDaysByWeek } from '../domain/mentorship/usual-gap.ts'
import { SignInNeeded } from '../errors.ts'
import type { QueryContext } from '../operation.ts'
import { criterionWords } from './criterion-words.ts'

/** Weeks that a line looks back on. */
export const WEEKS = 10

export interface MenteeLine extends InLine {
  mentorshipId: string
  /** Null where the roadmap is not shared or none is followed. */
  track: { name: string; blaze: Blaze } | null
  /** The review that waits the longest, with whole days. */
  waits: { href: string; title: string; what: string; days: number; others: number } | null
  /** Active days in each week, the present one last. */
  weeks: readonly number[] | null
  approved: { count: number; of: number } | null
  /** Days since they did something; null where that is not known. */
  lastSeenDays: number | null
  lastSeenOn: string | null
  /** Since when their roadmap rests; null where it does not, or where the hours are not shared. */
  restsSince: string | null
}

/** One statement. @throws SignInNeeded for a guest */
export async function menteeLines({ actor, db, content, now }: QueryContext): Promise<MenteeLine[]> {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const day = (at: Date) => dayFor(actor, at)
  const today = day(now)
  const rows = await findMentees(db, actor.userId)
  return inOrder(rows.map((it) => lineOf(content, it, { day, today })))
}

interface Days {
  /** The mentor's day of a moment. */
  day(at: Date): string
  today: string
}

function lineOf(content: Content, row: MenteeRow, days: Days): MenteeLine {
  const isPaused = row.pausedAt !== null
  const isShared = (share: Share) => !isPaused && row.shares.includes(share)
  const roadmap = isShared('roadmap') ? row.roadmap : null
  const track = roadmap && content.tracks.get(roadmap.trackId)
  const activeDays = isShared('roadmap') ? row.activeDays : null
  const lastSeenOn = activeDays && row.lastActiveAt ? days.day(row.lastActiveAt) : null
  return {
    mentorshipId: row.id,
    name: row.name,
    isPaused,
    reasons: reasonsFor(factsOf(content, row, { isShared, days }), days.today),
    waitsSince: isPaused ? null : (row.waits?.since ?? null),
    track: roadmap && { name: track?.shortName ?? roadmap.trackId, blaze: track?.blaze ?? 'diamond' },
    waits: isPaused ? null : waitsOf(row, days),
    weeks: activeDays && activeDaysByWeek(activeDays, days.today, WEEKS),
    approved: roadmap && { count: roadmap.approved, of: roadmap.milestones },
    lastSeenOn,
    restsSince: isShared('hours') ? (roadmap?.pausedFrom ?? null) : null,
    lastSeenDays: lastSeenOn === null ? null : Math.max(0, daysBetween(lastSeenOn, days.today)),
  }
}

/** What the rules may know: nothing that is not shared. */
function factsOf(content: Content, row: MenteeRow, { isShared, days }: { isShared(share: Share): boolean; days: Days }): MenteeFacts {
  const seesWork = isShared('roadmap') && isShared('evidence')
  const { changesAsked, askedTwice } = row
  return {
    isPaused: row.pausedAt !== null,
    isResting: row.isResting,
    activeDays: isShared('roadmap') ? row.activeDays : null,
    changesAsked: seesWork && changesAsked ? { title: changesAsked.title, on: days.day(changesAsked.since) } : null,
    askedTwice:
      seesWork && askedTwice ? { title: askedTwice.title, criterion: criterionWords(content, askedTwice), times: askedTwice.times } : null,
    plan: isShared('roadmap') && isShared('hours') && row.roadmap?.pausedFrom === null ? row.roadmap : null,
  }
}

function waitsOf({ waits, waiting }: MenteeRow, { day, today }: Days): MenteeLine['waits'] {
  if (!waits) return null
  return {
    href: reviewHref(waits),
    title: waits.title,
    what: tryWords(waits),
    days: Math.max(0, daysBetween(day(waits.since), today)),
    others: waiting - 1,
  }
}

/** Where a mentor reads it. */
export const reviewHref = ({ kind, reviewId }: { kind: string; reviewId: string }): string =>
  `/mentoring/${kind === 'roadmap' ? 'roadmaps' : 'reviews'}/${reviewId}`

const TRIES = ['first submission', 'second try', 'third try']

/** "second try", "revision 7". */
export function tryWords({ kind, number }: { kind: string; number: number }): string {
  if (kind === 'roadmap') return `revision ${number}`
  return TRIES[number - 1] ?? `try ${number}`
}
