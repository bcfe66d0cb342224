/** A plan in time as blocks of study on days: what a calendar shows of it. */
import { addDays, daysBetween } from '../calendar/calendar.ts'
import type { Capacity } from './capacity.ts'
import type { From } from './schedule.ts'
import type { ScheduledWeek } from './scheduled-week.ts'
import { weekdayOf, type Weekday } from './week.ts'
import { workingTime } from './working-time.ts'

export interface StudyBlock {
  day: string
  /** Whole minutes, above 0. */
  minutes: number
  /** What is worked on in it, one after the other. */
  milestones: readonly string[]
}

export interface BlocksAsked {
  weeks: readonly ScheduledWeek[]
  capacity: Capacity
  begin: From
  /** Whether the hours name weekdays. Else those of a week are put on a few days of it, since a seventh on each would be crumbs. */
  namesDays: boolean
  /** Weeks that begin after this day have none. */
  until: string
}

/** Blocks of a week add up to its hours, and none lies on a day without time. */
export function studyBlocks({ weeks, capacity, begin, namesDays, until }: BlocksAsked): StudyBlock[] {
  const time = workingTime(capacity, begin.from, begin)
  return weeks
    .filter((it) => it.from <= until)
    .flatMap((week) => {
      const days = Array.from({ length: 7 }, (_, index) => addDays(week.from, index)).flatMap((day) => {
        const index = daysBetween(begin.from, day)
        const minutes = index < 0 ? 0 : time.untilDay(index) - time.untilDay(index - 1)
        return minutes > 0 ? [{ day, minutes }] : []
      })
      const minutes = Math.round(week.parts.reduce((sum, it) => sum + 60 * it.hours, 0))
      return withMilestones(namesDays ? onNamedDays(days, minutes) : onFewDays(days, minutes), week)
    })
}

interface DayMinutes {
  day: string
  minutes: number
}

/** Each day has its own minutes, until nothing is left. */
function onNamedDays(days: readonly DayMinutes[], minutes: number): DayMinutes[] {
  let left = minutes
  return days.flatMap(({ day, minutes: most }) => {
    const own = Math.min(most, left)
    left -= own
    return own > 0 ? [{ day, minutes: own }] : []
  })
}

/** Tuesday, Thursday and Saturday; the others where those are not free or where more days are needed. */
const PREFERRED: readonly Weekday[] = [2, 4, 6, 7, 1, 3, 5]
/** Minutes of one block: hardly more than this, and not split below that. */
const LONGEST = 240
const SHORTEST = 60

function onFewDays(days: readonly DayMinutes[], minutes: number): DayMinutes[] {
  if (minutes <= 0 || days.length === 0) return []
  const usual = Math.min(3, Math.max(1, Math.floor(minutes / SHORTEST)))
  const count = Math.min(days.length, Math.max(usual, Math.ceil(minutes / LONGEST)))
  const chosen = days
    .toSorted((a, b) => PREFERRED.indexOf(weekdayOf(a.day)) - PREFERRED.indexOf(weekdayOf(b.day)))
    .slice(0, count)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  /** Cut at whole five minutes; the last one has what is left. */
  const until = (index: number) => (index === count ? minutes : 5 * Math.round((minutes * index) / count / 5))
  return chosen.map(({ day }, index) => ({ day, minutes: until(index + 1) - until(index) })).filter((it) => it.minutes > 0)
}

/** The parts of the week in their order, laid over its blocks. */
function withMilestones(blocks: readonly DayMinutes[], { parts }: ScheduledWeek): StudyBlock[] {
  let end = 0
  const ends = parts.map(({ milestone, hours }) => ({ milestone, from: end, to: (end += 60 * hours) }))
  let at = 0
  return blocks.map(({ day, minutes }) => {
    const [from, to] = [at, at + minutes]
    at = to
    const inIt = (least: number) => ends.filter((it) => Math.min(it.to, to) - Math.max(it.from, from) > least)
    /** Half a minute is rounding, not work, but in a block of a minute. */
    const own = inIt(0.5)
    return { day, minutes, milestones: (own.length > 0 ? own : inIt(0)).map((it) => it.milestone) }
  })
}
