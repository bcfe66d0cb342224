/** The plan that a roadmap began with: every hour at the hours a week of then, from its start. It stays, whatever is changed since. */
import { addDays } from '../calendar/calendar.ts'
import { add, sum, type Range } from '../path/hours.ts'
import type { Plan } from './revision.ts'

export interface FirstPlan {
  /** Calendar day. */
  startOn: string
  hoursPerWeek: number
  /** Of all milestones that were on the way. */
  hours: Range
}

interface Planned {
  startOn: string
  hoursPerWeek: number
  milestones: readonly { learning: Range; practice: Range }[]
}

/**
 * @param first the first revision of the roadmap; what was left out in it was never on the way. Null for a roadmap that is older than
 * revisions and was not edited since: each edit leaves one.
 * @param present the roadmap as it is
 */
export function firstPlanOf(first: Plan | null, present: Planned): FirstPlan {
  const { startOn, hoursPerWeek, milestones } = first
    ? { ...first, milestones: first.milestones.filter((it) => it.leftOut === null) }
    : present
  return { startOn, hoursPerWeek, hours: sum(milestones.map((it) => add(it.learning, it.practice))) }
}

/** Calendar days on which it ends, with the low, the likely and the high hours. */
export function finishOf({ startOn, hoursPerWeek, hours }: FirstPlan): { low: string; likely: string; high: string } {
  const finish = (it: number) => addDays(startOn, Math.ceil((7 * it) / hoursPerWeek))
  return { low: finish(hours.low), likely: finish(hours.likely), high: finish(hours.high) }
}
