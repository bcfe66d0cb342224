/**
 * After quiet days: whether somebody is asked, once and gently, what is in the way. Quiet are days on which nothing happened on a roadmap
 * that is followed, and on which nobody said that they are away.
 */
import { addDays, daysBetween } from '../calendar/calendar.ts'
import type { DaySpan } from './capacity.ts'

export const QUIET = {
  /** Quiet days before anything is asked. */
  days: 10,
  /** Days between two taps, answered or not. */
  apart: 14,
  /** Taps in one quiet time: who leaves both without an answer is left alone until they do something. */
  most: 2,
} as const

/** What can be in the way. fine: nothing is. */
export const QUIET_ANSWERS = ['no-time', 'too-hard', 'dull', 'setup', 'unclear', 'fine'] as const
export type QuietAnswer = (typeof QUIET_ANSWERS)[number]

export const isQuietAnswer = (text: string | null): text is QuietAnswer => QUIET_ANSWERS.some((it) => it === text)

/** As the learner says it. */
export const QUIET_WORDS: Record<QuietAnswer, string> = {
  'no-time': 'No time',
  'too-hard': 'Too hard',
  dull: 'Dull',
  setup: 'Trouble setting it up',
  unclear: 'Unclear what to do',
  fine: 'Nothing, I am on it',
}

export interface QuietFacts {
  /** The learner's day. */
  today: string
  /** Their day of the last thing that they did, on any roadmap; null while there is none. */
  lastActiveOn: string | null
  /** First day of the roadmap. */
  startOn: string
  /** Days on which nothing was to be expected: away, or paused. Spans may overlap, and one that ends before it begins has no day. */
  rests: readonly DaySpan[]
  /** Whether it rests at present. */
  isPaused: boolean
  /** Whether there is something to go on with: else all is done, or with a mentor. */
  hasNext: boolean
  /** Their days of earlier taps, in any order. */
  tapsOn: readonly string[]
}

/** Whether a tap is due. */
export function isTapDue(facts: QuietFacts): boolean {
  const { today, tapsOn, rests } = facts
  if (facts.isPaused || !facts.hasNext || rests.some((it) => it.from <= today && it.to >= today)) return false
  const since = quietSince(facts)
  if (tapsOn.some((it) => daysBetween(it, today) < QUIET.apart)) return false
  if (tapsOn.filter((it) => it > since).length >= QUIET.most) return false
  return quietDays(since, facts) >= QUIET.days
}

/** The day after which nothing happened: of the last thing done, or the one before the roadmap began. */
export function quietSince({ lastActiveOn, startOn }: Pick<QuietFacts, 'lastActiveOn' | 'startOn'>): string {
  const before = addDays(startOn, -1)
  return lastActiveOn !== null && lastActiveOn > before ? lastActiveOn : before
}

/** Whole days between then and today on which something could have happened. As many as decide, and no more, are looked at. */
function quietDays(since: string, { today, rests }: QuietFacts): number {
  let quiet = 0
  for (let day = addDays(today, -1); day > since && quiet < QUIET.days; day = addDays(day, -1)) {
    if (!rests.some((it) => it.from <= day && it.to >= day)) quiet += 1
  }
  return quiet
}
