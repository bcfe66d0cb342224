/** Hours that a learner wrote down: on one of their days, for one milestone. */
import { isDay } from '../calendar/calendar.ts'
import { refuse, type OrRefused } from './plan-refusal.ts'

export interface TimeLog {
  /** The learner's own day, YYYY-MM-DD. */
  day: string
  milestone: string
  hours: number
}

/** @param already hours that they logged for this day */
export function loggable(log: TimeLog, { today, already }: { today: string; already: number }): OrRefused<TimeLog> {
  if (!(log.hours > 0)) return refuse('log-no-hours')
  if (already + log.hours > 24) return refuse('log-too-long')
  if (!isDay(log.day)) return refuse('log-not-a-day')
  if (log.day > today) return refuse('log-ahead')
  return log
}

/** Hours of each milestone. */
export function workedOn(logs: readonly TimeLog[]): Map<string, number> {
  const hours = new Map<string, number>()
  for (const it of logs) hours.set(it.milestone, (hours.get(it.milestone) ?? 0) + it.hours)
  return hours
}
