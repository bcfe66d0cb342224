/** The minutes that can be worked from a day on, laid one after the other: where the days are left out, and what they hold is counted. */
import { addDays, daysBetween } from '../calendar/calendar.ts'
import { minutesPerWeek, type Capacity } from './capacity.ts'
import { LIMITS } from './plan-refusal.ts'
import { weekdayOf, weekOf, type Weekday } from './week.ts'

export interface WorkingTime {
  /** The first day. */
  from: string
  /** Minutes from the first day on, up to the end of a day. 0 for days before. */
  until(day: string): number
  /** The same for the day so many days after the first. */
  untilDay(days: number): number
  /** The day on which this much is worked: the first day for 0. Null when it is further than is planned. */
  dayOf(minutes: number): string | null
  /** The day on which work goes on after this much. Null when it is further than is planned. */
  dayAfter(minutes: number): string | null
}

/** How the week stands in which planning begins. */
export interface WeekSoFar {
  firstWeekday: Weekday
  /** Minutes worked in it already. What they and the days that are left make beyond its hours is taken off the first of those days. */
  worked: number
}

/** Days that are planned at all. */
const MOST_DAYS = LIMITS.years * 365

export function workingTime(capacity: Capacity, from: string, { firstWeekday, worked }: WeekSoFar): WorkingTime {
  const next = minutesByDay(capacity, from)
  const thisWeek = Array.from({ length: 7 - daysBetween(weekOf(from, firstWeekday), from) }, next)
  const most = Math.max(0, minutesPerWeek(capacity) - worked)
  let done = Math.max(0, thisWeek.reduce((sum, it) => sum + it, 0) - most)
  /** Minutes up to the end of each day, as far as anybody asked. */
  const ends: number[] = []
  const extend = () => {
    const own = thisWeek[ends.length] ?? next()
    const off = Math.min(done, own)
    done -= off
    ends.push((ends.at(-1) ?? 0) + own - off)
  }
  const first = (isReached: (end: number) => boolean): string | null => {
    while (!isReached(ends.at(-1) ?? 0) && ends.length < MOST_DAYS) extend()
    const index = firstWhere(ends, isReached)
    return index === ends.length && ends.length >= MOST_DAYS ? null : addDays(from, index)
  }
  const untilDay = (days: number) => {
    while (ends.length <= Math.min(days, MOST_DAYS - 1)) extend()
    return days < 0 ? 0 : (ends[Math.min(days, MOST_DAYS - 1)] ?? 0)
  }
  return {
    from,
    untilDay,
    until: (day) => untilDay(daysBetween(from, day)),
    dayOf: (minutes) => (minutes <= 0 ? from : first((end) => end >= minutes)),
    dayAfter: (minutes) => first((end) => end > minutes),
  }
}

/** Minutes of one day after the other, from this one on: those of its weekday, none while away. */
export function minutesByDay({ minutes, away }: Capacity, from: string): () => number {
  const spans = away.map((it) => ({ from: daysBetween(from, it.from), to: daysBetween(from, it.to) }))
  const first = weekdayOf(from) - 1
  let day = 0
  let span = 0
  return () => {
    while ((spans[span]?.to ?? day) < day) span++
    const isAway = (spans[span]?.from ?? day + 1) <= day
    const own = isAway ? 0 : (minutes[(first + day) % 7] ?? 0)
    day++
    return own
  }
}

/** Index of the first that holds, in a list where all after it hold too; its length when none does. */
function firstWhere(list: readonly number[], holds: (it: number) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
