/** What a week shows of when a roadmap will probably be done; the plan alone while there are few weeks to go by. */
import type { MilestoneRow, Roadmap } from '../db/roadmaps.ts'
import { addDays, formatDay } from '../domain/calendar/calendar.ts'
import type { DaySpan } from '../domain/time/capacity.ts'
import type { DateTag } from '../domain/calendar/date-language.ts'
import { moveWords } from '../domain/time/forecast-move-words.ts'
import type { Forecast } from '../domain/time/forecast.ts'
import type { Pace } from '../domain/time/pace.ts'
import type { OrRefused } from '../domain/time/plan-refusal.ts'
import { finishOf, type FirstPlan } from '../domain/roadmap/first-plan.ts'
import type { Standing } from '../domain/roadmap/standing.ts'
import type { TimeLog } from '../domain/time/time-log.ts'
import { weekOf } from '../domain/time/week.ts'
import { movedSince } from './forecast-since.ts'
import type { RoadmapInTime } from './roadmap-in-time.ts'

export interface WeekForecast {
  /** A day more than ten years ahead is null. Refused where it cannot be planned, in words that say what to do. */
  finish:
    | { kind: 'done' }
    | { kind: 'plan'; day: string }
    | { kind: 'forecast'; low: string | null; likely: string | null; high: string | null }
    | { kind: 'refused'; words: string }
  /** The one that this roadmap began with: likely hours, and hours a week. */
  firstPlan: { from: string; to: string; hours: number; hoursPerWeek: number }
  /** The day that it is seen from. */
  on: string
  /** Likely hours left. */
  left: number
  /** Hours logged in all up to the begin of each day: of each week, and of the day it is seen from, with what was logged on it. */
  logged: readonly { day: string; hours: number }[]
  /** Of the time that the forecast is about. */
  away: readonly DaySpan[]
  pace: Pick<Pace, 'planned' | 'kept' | 'expected'> & { weeks: number }
  /** "Since 16 Nov: +9 days: …"; null while there is no earlier forecast to compare with. */
  moved: string | null
}

interface Asked {
  roadmap: Roadmap
  first: FirstPlan
  inTime: RoadmapInTime
  all: readonly Standing<MilestoneRow>[]
  found: OrRefused<Forecast>
  /** Days away, those that are over among them. */
  away: readonly DaySpan[]
  /** Text of the newest forecast from before this week. */
  earlier: string | undefined
  language: DateTag
}

export function weekForecast({ roadmap, first, inTime, all, found, away, earlier, language }: Asked): WeekForecast {
  const { work, pace, on, logs } = inTime
  const moved = found.refused || earlier === undefined || inTime.pausedFrom !== null ? null : movedSince(earlier, inTime, all, found)
  const titles = new Map(all.map((it) => [it.milestone, it.title]))
  const words = moved && moveWords(moved, (it) => titles.get(it) ?? 'A milestone that is no longer there')
  return {
    finish: finishFrom(inTime, found),
    firstPlan: { from: first.startOn, to: finishOf(first).likely, hours: first.hours.likely, hoursPerWeek: first.hoursPerWeek },
    on,
    left: work.reduce((sum, it) => sum + it.left.likely, 0),
    logged: loggedSince(roadmap.startOn, logs, inTime),
    away,
    pace: { planned: pace.planned, kept: pace.kept, expected: pace.expected, weeks: pace.weeks.length },
    moved: moved && `Since ${formatDay(moved.since, { language, thisYear: on.slice(0, 4) })}: ${words}`,
  }
}

export function finishFrom({ work }: RoadmapInTime, found: OrRefused<Forecast>): WeekForecast['finish'] {
  if (work.length === 0) return { kind: 'done' }
  if (found.refused) return { kind: 'refused', words: found.refused.words }
  return found.kind === 'plan'
    ? { kind: 'plan', day: found.finish }
    : { kind: 'forecast', low: found.low, likely: found.likely, high: found.high }
}

function loggedSince(startOn: string, logs: readonly TimeLog[], { on, firstWeekday }: RoadmapInTime): WeekForecast['logged'] {
  const own = logs.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const begin = [startOn, own[0]?.day ?? startOn, on].toSorted()[0] ?? on
  const days = [begin]
  for (let day = addDays(weekOf(begin, firstWeekday), 7); day < on; day = addDays(day, 7)) days.push(day)
  let next = 0
  let hours = 0
  const upTo = (day: string) => {
    while (next < own.length && (own[next]?.day ?? '') < day) hours += own[next++]?.hours ?? 0
    return { day, hours }
  }
  const past = days.map(upTo)
  const now = { ...upTo(addDays(on, 1)), day: on }
  return begin === on ? [now] : [...past, now]
}
