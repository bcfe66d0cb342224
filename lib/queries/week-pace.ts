/** How a learner's weeks went, beside what is planned. */
import type { Roadmap } from '../db/roadmaps.ts'
import type { FirstPlan } from '../domain/roadmap/first-plan.ts'
import { daysThatCount } from '../domain/time/days-that-count.ts'
import { LIMITS } from '../domain/time/plan-refusal.ts'
import { PACE_WEEKS, type OwnWeek } from '../domain/time/pace.ts'
import type { RoadmapInTime } from './roadmap-in-time.ts'

export interface WeekPace {
  /** Whole weeks that are over, those away among them, the oldest first; as many as say something about the pace. */
  weeks: readonly OwnWeek[]
  /** Hours logged on this roadmap this week, or in the week in which it was paused. */
  soFar: number
  /** First day of that week, where it is not the present one. */
  pausedIn: string | null
  planned: number
  /** Of the weeks that were not away; null without any. */
  average: number | null
  /**
   * Hours a week of the first plan, what they come to since its start, days of a pause left out where there were some, and hours logged
   * since then; null before a whole week of days that count.
   */
  sinceStart: { hoursPerWeek: number; planned: number; logged: number; rested: boolean } | null
  /** Hours a week to plan with, where their own are others by one or more. */
  suggestion: number | null
}

export function weekPace(
  { hoursPerWeek }: Roadmap,
  first: FirstPlan,
  { weeks, pace, logs, begin, on, pausedIn, rests }: RoadmapInTime,
): WeekPace {
  const { least, most } = LIMITS.hoursPerWeek
  const own = pace.kept === null ? 0 : Math.round(pace.kept)
  const since = { from: first.startOn, until: on }
  const days = daysThatCount(since, rests.paused)
  const rested = days < daysThatCount(since, [])
  const logged = logs.filter((it) => it.day >= first.startOn).reduce((sum, it) => sum + it.hours, 0)
  const planned = Math.min(first.hours.likely, (first.hoursPerWeek * days) / 7)
  return {
    weeks: weeks.slice(-PACE_WEEKS),
    soFar: begin.worked / 60,
    pausedIn,
    planned: hoursPerWeek,
    average: pace.kept,
    sinceStart: weeks.length > 0 && days >= 7 ? { hoursPerWeek: first.hoursPerWeek, planned, logged, rested } : null,
    suggestion: pace.isKnown && own >= least && own <= most && Math.abs(own - hoursPerWeek) >= 1 ? own : null,
  }
}
