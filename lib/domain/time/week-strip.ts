/** The weeks of a schedule as one strip: the hours of each, days away, and what lies past the wanted day or past the end. */
import { addDays, daysBetween } from '../calendar/calendar.ts'
import type { Capacity } from './capacity.ts'
import type { From, Schedule } from './schedule.ts'
import { weekOf } from './week.ts'
import { workingTime } from './working-time.ts'

/** now: the week it is · late: past the target · free: past the end · away: no hours, since its days are away. */
export type BarKind = 'now' | 'plan' | 'away' | 'late' | 'free'

export interface StripBar {
  /** First day. */
  from: string
  /** Hours a week that can be worked in it. */
  hours: number
  kind: BarKind
}

export interface WeekStrip {
  bars: readonly StripBar[]
  /** Whether the first bar is the present week: not where the start lies ahead, nor where dates count from the day of a pause. */
  beginsNow: boolean
  /** Weeks that one bar stands for. */
  weeksOfBar: number
  /** Days from the first day of the first bar to the end of the last. */
  days: number
  /** Milestones in the order in which they are done with, each up to its last day. */
  bands: readonly { milestone: string; to: string }[]
}

/** As many as can be told apart. */
const MOST_BARS = 80

export function weekStrip(
  plan: Schedule,
  capacity: Capacity,
  begin: From,
  { target, today }: { target: string | null; today: string },
): WeekStrip {
  const first = weekOf(begin.from, begin.firstWeekday)
  const beginsNow = first === weekOf(today, begin.firstWeekday)
  const last = target !== null && target > plan.finish ? target : plan.finish
  const weeks = Math.floor(daysBetween(first, last) / 7) + 1
  const weeksOfBar = Math.ceil(weeks / MOST_BARS)
  const count = Math.ceil(weeks / weeksOfBar)
  const time = workingTime(capacity, begin.from, begin)
  const until = (day: string) => time.until(day) / 60
  const bars = Array.from({ length: count }, (_, index): StripBar => {
    const from = addDays(first, 7 * weeksOfBar * index)
    const to = addDays(from, 7 * weeksOfBar - 1)
    const hours = (until(to) - until(addDays(from, -1))) / weeksOfBar
    return { from, hours, kind: kindOf({ from, to, hours, isNow: beginsNow && index === 0 }, plan, capacity, target) }
  })
  return {
    bars,
    beginsNow,
    weeksOfBar,
    days: 7 * weeksOfBar * count,
    bands: plan.milestones.map(({ milestone, to }) => ({ milestone, to })),
  }
}

interface Span {
  from: string
  to: string
  hours: number
  isNow: boolean
}

function kindOf({ from, to, hours, isNow }: Span, plan: Schedule, capacity: Capacity, target: string | null): BarKind {
  if (hours === 0 && capacity.away.some((it) => it.from <= to && it.to >= from)) return 'away'
  if (from > plan.finish) return 'free'
  if (target !== null && from > target) return 'late'
  return isNow ? 'now' : 'plan'
}
