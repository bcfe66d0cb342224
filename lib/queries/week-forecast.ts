/** When a roadmap will probably be done, from the weeks of whoever follows it; the plan alone while there are few of them. */
import type { MilestoneRow, Roadmap } from '../db/roadmaps.ts'
import type { Curriculum } from '../domain/content.ts'
import { capacityFrom, type DaySpan } from '../domain/capacity.ts'
import { forecast } from '../domain/forecast.ts'
import { ownWeeks, paceOf, type Pace } from '../domain/pace.ts'
import { NO_FACTOR } from '../domain/personal-factor.ts'
import type { OrRefused } from '../domain/plan-refusal.ts'
import type { Standing } from '../domain/standing.ts'
import { workedOn, type TimeLog } from '../domain/time-log.ts'
import type { Weekday } from '../domain/week.ts'
import { workLeft, type WorkLeft } from '../domain/work-left.ts'
import { finishOf } from './roadmap.ts'

/** The same draws at every visit: a day moves because of something, never by chance. */
const SEED = 1

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

export interface Weeks {
  today: string
  /** First day of this week. */
  from: string
  firstWeekday: Weekday
  /** Hours that count towards the pace on this roadmap. */
  logs: readonly TimeLog[]
  away: readonly DaySpan[]
}

export function weekForecast(
  { roadmap, all, curriculum }: { roadmap: Roadmap; all: readonly Standing<MilestoneRow>[]; curriculum: Curriculum },
  weeks: Weeks,
): WeekForecast {
  const work = workOn(all, curriculum, weeks.logs)
  const { today, firstWeekday, logs, away } = weeks
  const since = logs.reduce((first, it) => (it.day < first ? it.day : first), roadmap.startOn)
  const pace = paceOf(ownWeeks(logs, { since, today, firstWeekday, away }), roadmap.hoursPerWeek)
  return {
    finish: finishFrom(work, { pace, startOn: roadmap.startOn }, weeks),
    firstPlan: finishOf(roadmap).likely,
    left: work.reduce((sum, it) => sum + it.left.likely, 0),
    pace: { planned: pace.planned, kept: pace.kept, expected: pace.expected, weeks: pace.weeks.length },
  }
}

/** What is left of the roadmap, what was worked on each milestone taken off. */
export function workOn(all: readonly Standing<MilestoneRow>[], { skills }: Curriculum, logs: readonly TimeLog[]): WorkLeft[] {
  const areaOf = (it: MilestoneRow) => skills.get(it.skills[0]?.skill ?? '')?.area ?? ''
  const facts = all.map((it) => ({ ...it, area: areaOf(it), pinnedOn: null }))
  return workLeft(facts, workedOn(logs))
}

function finishFrom(
  work: readonly WorkLeft[],
  { pace, startOn }: { pace: Pace; startOn: string },
  { today, from: thisWeek, firstWeekday, logs, away }: Weeks,
): WeekForecast['finish'] {
  if (work.length === 0) return { kind: 'done' }
  const capacity = capacityFrom({ hours: pace.planned, away: away.filter((it) => it.to >= today) })
  if (capacity.refused) return refusedAs(capacity)
  const from = startOn > today ? startOn : today
  const worked = logs.filter((it) => it.day >= thisWeek).reduce((sum, it) => sum + 60 * it.hours, 0)
  const begin = { from, firstWeekday, worked: from === today ? Math.round(worked) : 0 }
  const found = forecast(work, { ...begin, pace, capacity, doubt: NO_FACTOR.doubt }, SEED)
  if (found.refused) return refusedAs(found)
  return found.kind === 'plan'
    ? { kind: 'plan', day: found.finish }
    : { kind: 'forecast', low: found.low, likely: found.likely, high: found.high }
}

const refusedAs = ({ refused }: OrRefused<object> & { refused: object }): { kind: 'refused'; words: string } => ({
  kind: 'refused',
  words: (refused as { words: string }).words,
})
