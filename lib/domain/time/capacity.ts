/** The time that somebody can give: minutes of each weekday, days away, and how many milestones at one time. */
import { daysBetween, isDay } from '../calendar/calendar.ts'
import { LIMITS, refuse, type OrRefused } from './plan-refusal.ts'

/** From one day to another, both included. */
export interface DaySpan {
  from: string
  to: string
}

/**
 * What `capacityFrom` makes of hours that are asked for keeps to every limit. One that is worked out from another, or read where it was
 * kept, may go beyond: whoever stores one asks `capacityFrom` first.
 */
export interface Capacity {
  /** Whole minutes, Monday first. Of hours a week that name no days, each day has a seventh. */
  minutes: readonly number[]
  /** In order, with days between them. */
  away: readonly DaySpan[]
  parallel: 1 | 2
}

export interface CapacityAsked {
  /** Hours a week, or of each weekday, Monday first. */
  hours: number | readonly number[]
  away?: readonly DaySpan[]
  /** Milestones worked on at one time. */
  parallel?: number
}

export function capacityFrom({ hours, away = [], parallel = 1 }: CapacityAsked): OrRefused<Capacity> {
  if (parallel !== 1 && parallel !== 2) return refuse('not-parallel')
  // Whole minutes are compared: hours are fractions, whose sum may come out a little more or less than it is.
  const days = typeof hours === 'number' ? null : hours.map(minutesOf)
  if (days && (days.length !== 7 || days.some((it) => !(it >= 0 && it <= minutesOf(LIMITS.hoursOfDay))))) return refuse('day-too-full')
  const week = typeof hours === 'number' ? minutesOf(hours) : sumOf(days ?? [])
  if (!(week >= minutesOf(LIMITS.hoursPerWeek.least))) return refuse('no-hours')
  if (week > minutesOf(LIMITS.hoursPerWeek.most)) return refuse('too-many-hours')
  if (away.length > LIMITS.timesAway) return refuse('away-too-often')
  if (away.some((it) => !isDay(it.from) || !isDay(it.to) || it.to < it.from)) return refuse('away-not-days')
  if (away.some((it) => daysBetween(it.from, it.to) >= LIMITS.daysAway)) return refuse('away-for-ever')
  return { minutes: days ?? spreadOver([1, 1, 1, 1, 1, 1, 1], week), away: apart(away), parallel }
}

const minutesOf = (hours: number): number => Math.round(60 * hours)

const sumOf = (minutes: readonly number[]): number => minutes.reduce((sum, it) => sum + it, 0)

export const minutesPerWeek = ({ minutes }: Pick<Capacity, 'minutes'>): number => sumOf(minutes)

/** The same weekdays with another sum; a day may get more than one can have. @param minutes a week */
export const withMinutes = (capacity: Capacity, minutes: number): Capacity => ({
  ...capacity,
  minutes: spreadOver(capacity.minutes, minutes),
})

/** Whole minutes in proportion to the weights that add up: each day has what the sum up to it has more than the one before. */
export function spreadOver(weights: readonly number[], minutes: number): number[] {
  const all = sumOf(weights)
  let sum = 0
  let before = 0
  return weights.map((weight) => {
    sum += weight
    const until = Math.round((minutes * sum) / all)
    const own = until - before
    before = until
    return own
  })
}

/** The same days in order, as spans that neither overlap nor touch. */
export function apart(spans: readonly DaySpan[]): DaySpan[] {
  const joined: DaySpan[] = []
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last && daysBetween(last.to, span.from) <= 1)
      joined[joined.length - 1] = { from: last.from, to: last.to > span.to ? last.to : span.to }
    else joined.push({ from: span.from, to: span.to })
  }
  return joined
}
