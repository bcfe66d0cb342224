/** How many hours a week somebody really works, from what they logged. */
import { addDays, daysBetween } from '../calendar/calendar.ts'
import type { DaySpan } from './capacity.ts'
import type { TimeLog } from './time-log.ts'
import { weekOf, type Weekday } from './week.ts'

/** One whole week of the past. */
export interface OwnWeek {
  /** Its first day. */
  from: string
  hours: number
  /** More than half of its days were days away: it says nothing about the pace. */
  isAway: boolean
}

/** Weeks back that say something about the pace. */
export const PACE_WEEKS = 26
/** A week that is so many weeks back counts half as much as the last one. */
const HALF_LIFE = 8
/** The planned pace counts as if it were so many weeks of the last kind. */
const PLAN_COUNTS = 2
/** Weeks with hours before anything is said of the pace. */
export const ENOUGH_WEEKS = 2

export interface Pace {
  /** Hours a week that are planned. */
  planned: number
  /** Weeks that count, the oldest first, each with what it counts. Weeks without hours count, weeks away do not. */
  weeks: readonly { hours: number; weight: number }[]
  /** What the plan counts beside them. */
  planWeight: number
  /** Hours of a week as they are to be expected: the weeks and the plan by what they count. */
  expected: number
  /** Plain average of the weeks that count, as the learner sees it; null without any. */
  kept: number | null
  /** Whether there are enough weeks with hours to go by. */
  isKnown: boolean
}

/** Whole weeks from the first that begins on or after the start up to the last that is over, the oldest first. */
export function ownWeeks(
  logs: readonly TimeLog[],
  { since, today, firstWeekday, away }: { since: string; today: string; firstWeekday: Weekday; away: readonly DaySpan[] },
): OwnWeek[] {
  const first = weekOf(addDays(since, 6), firstWeekday)
  const count = Math.max(0, Math.floor(daysBetween(first, weekOf(today, firstWeekday)) / 7))
  const hours = Array.from({ length: count }, () => 0)
  for (const it of logs) {
    const week = Math.floor(daysBetween(first, it.day) / 7)
    if (week >= 0 && week < count) hours[week] = (hours[week] ?? 0) + it.hours
  }
  return hours.map((it, index) => {
    const from = addDays(first, 7 * index)
    return { from, hours: it, isAway: isWeekAway(from, away) }
  })
}

/** Whether more than half of the days of the week from this day on lie in the spans. */
export const isWeekAway = (from: string, away: readonly DaySpan[]): boolean => daysAway(from, away) > 3

/** Days of the week from this day on that lie in the spans, each once: days away may lie in a pause. A span that ends before it begins has none. */
function daysAway(from: string, away: readonly DaySpan[]): number {
  const to = addDays(from, 6)
  const near = away.filter((it) => it.from <= to && it.to >= from)
  if (near.length === 0) return 0
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index))
  return days.filter((day) => near.some((it) => it.from <= day && it.to >= day)).length
}

/** @param weeks as of `ownWeeks` @param planned hours a week */
export function paceOf(weeks: readonly OwnWeek[], planned: number): Pace {
  const recent = weeks.slice(-PACE_WEEKS)
  const counted = recent.flatMap(({ hours, isAway }, index) =>
    isAway ? [] : [{ hours, weight: 0.5 ** ((recent.length - 1 - index) / HALF_LIFE) }],
  )
  const weight = counted.reduce((sum, it) => sum + it.weight, 0)
  const weighted = counted.reduce((sum, it) => sum + it.weight * it.hours, 0)
  const hours = counted.reduce((sum, it) => sum + it.hours, 0)
  return {
    planned,
    weeks: counted,
    planWeight: PLAN_COUNTS,
    expected: (weighted + PLAN_COUNTS * planned) / (weight + PLAN_COUNTS),
    kept: counted.length === 0 ? null : hours / counted.length,
    isKnown: counted.filter((it) => it.hours > 0).length >= ENOUGH_WEEKS,
  }
}
