/** Whether a roadmap is done by the day that somebody wants, and what would make it so. */
import { isDay } from '../calendar/calendar.ts'
import { minutesPerWeek, withMinutes, type Capacity } from './capacity.ts'
import { LIMITS, refuse, type OrRefused } from './plan-refusal.ts'
import type { From, Schedule } from './schedule.ts'
import { smallestCut, type Cut } from './smallest-cut.ts'
import { minutesLeft, type WorkLeft } from './work-left.ts'
import { workingTime } from './working-time.ts'

export interface Feasibility {
  fits: boolean
  /** Likely hours left. */
  left: number
  /** Hours that there are up to the target. */
  available: number
  /** The last day of work at these hours: where the target could move to. */
  finish: string
  /** Hours a week that are planned. */
  have: number
  /** The fewest hours a week, in tenths, that make the target on the same weekdays. Null when it takes more than can be planned on them. */
  need: number | null
  /** The least to leave out that makes the target; null when it fits, or when nothing that may be left out is enough. */
  cut: Cut | null
}

interface Asked {
  capacity: Capacity
  begin: From
  /** `schedule` of the same work on the same days: what cannot be laid over days has no answer here. */
  plan: Pick<Schedule, 'finish'>
  /** The day by which to be done. */
  target: string
}

/** Refused when the target is no day or comes before the first. */
export function feasibility(work: readonly WorkLeft[], { capacity, begin, plan, target }: Asked): OrRefused<Feasibility> {
  if (!isDay(target)) return refuse('target-not-a-day')
  if (target < begin.from) return refuse('target-past')
  const left = work.reduce((sum, it) => sum + minutesLeft(it), 0)
  const available = workingTime(capacity, begin.from, begin).until(target)
  const fits = left <= available
  return {
    fits,
    left: left / 60,
    available: available / 60,
    finish: plan.finish,
    have: minutesPerWeek(capacity) / 60,
    need: neededHours(left, capacity, begin, target),
    cut: fits ? null : smallestCut(work, left - available),
  }
}

/** Tenths of an hour a week: enough when the minutes up to the target are, on the same weekdays. */
function neededHours(minutes: number, capacity: Capacity, begin: From, target: string): number | null {
  const isEnough = (tenths: number) => workingTime(withMinutes(capacity, 6 * tenths), begin.from, begin).until(target) >= minutes
  let low = 10 * LIMITS.hoursPerWeek.least
  let high = 10 * LIMITS.hoursPerWeek.most
  // No day may get more than it can have, so few weekdays hold fewer hours.
  while (high > low && withMinutes(capacity, 6 * high).minutes.some((it) => it > 60 * LIMITS.hoursOfDay)) high--
  if (!isEnough(high)) return null
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle + 1
  }
  return low / 10
}
