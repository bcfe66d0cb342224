/** What a week shows of when a roadmap will probably be done; the plan alone while there are few weeks to go by. */
import type { Roadmap } from '../db/roadmaps.ts'
import type { Pace } from '../domain/pace.ts'
import { forecastOf, type RoadmapInTime } from './roadmap-in-time.ts'
import { finishOf } from './roadmap.ts'

export interface WeekForecast {
  /** A day more than ten years ahead is null. Refused where it cannot be planned, in words that say what to do. */
  finish:
    | { kind: 'done' }
    | { kind: 'plan'; day: string }
    | { kind: 'forecast'; low: string | null; likely: string | null; high: string | null }
    | { kind: 'refused'; words: string }
  /** Every hour at the planned pace, from the start. */
  firstPlan: string
  /** Likely hours left. */
  left: number
  pace: Pick<Pace, 'planned' | 'kept' | 'expected'> & { weeks: number }
}

export function weekForecast(roadmap: Roadmap, inTime: RoadmapInTime): WeekForecast {
  const { work, pace } = inTime
  return {
    finish: finishFrom(inTime),
    firstPlan: finishOf(roadmap).likely,
    left: work.reduce((sum, it) => sum + it.left.likely, 0),
    pace: { planned: pace.planned, kept: pace.kept, expected: pace.expected, weeks: pace.weeks.length },
  }
}

function finishFrom(inTime: RoadmapInTime): WeekForecast['finish'] {
  if (inTime.work.length === 0) return { kind: 'done' }
  const found = forecastOf(inTime)
  if (found.refused) return { kind: 'refused', words: found.refused.words }
  return found.kind === 'plan'
    ? { kind: 'plan', day: found.finish }
    : { kind: 'forecast', low: found.low, likely: found.likely, high: found.high }
}
