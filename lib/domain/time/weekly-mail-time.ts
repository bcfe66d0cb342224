/** When the plan of a week is mailed: once in each week of the person, at an hour of a day that they chose, by the clocks where they are. */
import { addDays, dayOf } from '../calendar/calendar.ts'
import { weekOf, type Weekday } from './week.ts'
import { instantAt } from '../calendar/zoned-time.ts'

export interface WeeklyTime {
  day: Weekday
  /** 0-23. */
  hour: number
  timeZone: string
}

/** A week from Monday on, by its Monday, and when it has its mail. */
export interface WeeklyMoment {
  week: string
  at: Date
}

/** Milliseconds after which the plan of a week helps nobody any more. */
export const TOO_LATE = 2 * 24 * 60 * 60_000

/** What a week is named by here, wherever weeks begin for the person: its Monday. */
const mondayOf = (day: string): string => weekOf(day, 1)

/** At the hour; where clocks leave it out, at the next that exists; of one that comes twice at the first. @param week its Monday */
export const weeklyInstant = (week: string, { day, hour, timeZone }: WeeklyTime): Date => instantAt(addDays(week, day - 1), hour, timeZone)

/** The first one after this instant. */
export function nextWeekly(after: Date, time: WeeklyTime): WeeklyMoment {
  return momentsAround(after, time).find(({ at }) => at > after) as WeeklyMoment
}

/** The last one up to this instant. */
export function latestWeekly(until: Date, time: WeeklyTime): WeeklyMoment {
  return momentsAround(until, time).findLast(({ at }) => at <= until) as WeeklyMoment
}

/** Of the week before, this one and the next, so that one lies on either side. */
function momentsAround(instant: Date, time: WeeklyTime): WeeklyMoment[] {
  const monday = mondayOf(dayOf(instant, time.timeZone))
  return [-7, 0, 7].map((days) => {
    const week = addDays(monday, days)
    return { week, at: weeklyInstant(week, time) }
  })
}
