/** What a progress report shows of hours: those that were logged, week by week, and the day that follows from them. */
import type { MilestoneRow, Roadmap } from '../db/roadmaps.ts'
import type { TimeRows } from '../db/time-rows.ts'
import { addDays } from '../domain/calendar/calendar.ts'
import type { Curriculum } from '../domain/curriculum/content.ts'
import type { OwnWeek, Pace } from '../domain/time/pace.ts'
import type { Standing } from '../domain/roadmap/standing.ts'
import { weekOf } from '../domain/time/week.ts'
import { forecastOf, roadmapInTime, type Now } from './roadmap-in-time.ts'
import { finishFrom, type WeekForecast } from './week-forecast.ts'

export interface ReportedHours {
  /** Minutes logged for this roadmap. */
  logged: number
  /** Whole weeks, the oldest first: as many as a drawing holds. */
  weeks: readonly OwnWeek[]
  /** Hours of the week that is not over, or of the one in which it was paused. */
  soFar: number
  /** First day of that week, where it is not the present one. */
  pausedIn: string | null
  pace: Pick<Pace, 'planned' | 'kept' | 'expected' | 'isKnown'> & { weeks: number }
  /** It rests since this day. */
  pausedFrom: string | null
  /** Null for a roadmap that was put away. */
  finish: WeekForecast['finish'] | null
}

/** Bars beside each other that can still be told apart on paper. */
const MOST_WEEKS = 26

export function reportedHours(
  of: { roadmap: Roadmap; all: readonly Standing<MilestoneRow>[]; curriculum: Curriculum },
  rows: TimeRows,
  now: Now,
): ReportedHours {
  const inTime = roadmapInTime(of, rows, now)
  const { logs, pace, weeks, on, firstWeekday, pausedFrom, pausedIn } = inTime
  const thisWeek = weekOf(on, firstWeekday)
  const present = logs.filter((it) => it.day >= thisWeek && it.day <= addDays(thisWeek, 6))
  return {
    logged: Math.round(logs.reduce((sum, it) => sum + 60 * it.hours, 0)),
    weeks: weeks.slice(-MOST_WEEKS),
    soFar: present.reduce((sum, it) => sum + it.hours, 0),
    pausedIn,
    pace: { planned: pace.planned, kept: pace.kept, expected: pace.expected, isKnown: pace.isKnown, weeks: pace.weeks.length },
    pausedFrom,
    finish: finishFrom(inTime, forecastOf(inTime)),
  }
}
