/** From which day on the weeks of a learner say something of their pace on one roadmap. */
import { addDays } from '../calendar/calendar.ts'
import type { DaySpan } from './capacity.ts'
import { isWeekAway } from './pace.ts'
import type { TimeLog } from './time-log.ts'
import { weekOf, type Weekday } from './week.ts'

interface Asked {
  /** First day of the roadmap. */
  startOn: string
  today: string
  firstWeekday: Weekday
  /** Days away, and those on which it rested. */
  away: readonly DaySpan[]
}

/**
 * The start, or the first day with hours of the weeks that lead up to it without a gap: each of them has hours or was away. What lies
 * before a gap was for something else, and the weeks of the gap would count as weeks without hours here.
 */
export function firstDay(logs: readonly TimeLog[], { startOn, today, firstWeekday, away }: Asked): string {
  const begin = startOn < today ? startOn : today
  const early = Map.groupBy(
    logs.map((it) => it.day).filter((it) => it < begin),
    (day) => weekOf(day, firstWeekday),
  )
  // Nothing has to be logged before the start in its own week.
  let [since] = [startOn, ...(early.get(weekOf(begin, firstWeekday)) ?? [])].toSorted()
  const earliest = [...early.keys()].toSorted()[0] ?? begin
  for (let week = addDays(weekOf(begin, firstWeekday), -7); week >= earliest; week = addDays(week, -7)) {
    const days = early.get(week)
    if (!days && !isWeekAway(week, away)) break
    since = days?.toSorted()[0] ?? since
  }
  return since ?? startOn
}
