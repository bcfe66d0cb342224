/** Since when a timer runs, and for how long. */
import { dateStyleOf, dayFor } from '../date-style.ts'
import { timeOf } from '../domain/calendar/calendar.ts'
import type { QueryContext } from '../operation.ts'

export interface RunningSince {
  /** ISO 8601, to know it by. */
  startedAt: string
  /** The learner's own day and time of day of the start; what ran is logged for that day. */
  day: string
  time: string
  /** Whole minutes up to now. */
  minutes: number
}

export const runningSince = (startedAt: Date, { actor, now }: Pick<QueryContext, 'actor' | 'now'>): RunningSince => ({
  startedAt: startedAt.toISOString(),
  day: dayFor(actor, startedAt),
  time: timeOf(startedAt, dateStyleOf(actor).timeZone),
  minutes: Math.max(0, Math.floor((now.getTime() - startedAt.getTime()) / 60_000)),
})
