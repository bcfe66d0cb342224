/** What a coming week may be like: like one of somebody's own, or as planned while there are few. */
import { NORMAL_POINTS } from '../numbers/normal-quantile.ts'
import type { Pace } from './pace.ts'

/** Deviation of a week from the plan, as a part of it, for somebody whose own weeks are not known. */
const PLAN_SPREAD = 0.4
/** Weeks near to each other are alike, so their average is known this much less well than that of as many independent ones. Set as
 * the wandering of the level is: see `forecast`. */
const ALIKE = 1.2

export interface UsualWeeks {
  /** Hours of weeks that are as probable as each other: as many as ten bits name. */
  hours: Float64Array
  /** Deviation of the logarithm of their level: a few weeks may have been better or worse than usual. */
  doubt: number
}

export function usualWeeks({ weeks, planned, planWeight }: Pace): UsualWeeks {
  const whole = weeks.reduce((sum, it) => sum + it.weight, 0) + planWeight
  const hours = new Float64Array(NORMAL_POINTS.length)
  let weight = 0
  let filled = 0
  for (const it of weeks) {
    weight += it.weight
    const until = Math.round((hours.length * weight) / whole)
    hours.fill(it.hours, filled, until)
    filled = until
  }
  const plan = hours.length - filled
  for (let index = 0; index < plan; index++) {
    const deviations = NORMAL_POINTS[Math.floor(((index + 0.5) * hours.length) / plan)] ?? 0
    hours[filled + index] = planned * Math.max(0, 1 + PLAN_SPREAD * deviations)
  }
  const mean = hours.reduce((sum, it) => sum + it, 0) / hours.length
  const variance = hours.reduce((sum, it) => sum + (it - mean) ** 2, 0) / hours.length
  return { hours, doubt: (ALIKE * Math.sqrt(variance / whole)) / mean }
}
