/** What a plan comes to, and whether it holds together: what a mentor sees beside a difference. */
import { addDays } from '../calendar/calendar.ts'
import { add, BANDS, sum, type Range } from '../path/hours.ts'
import type { Plan, PlannedMilestone } from './revision.ts'

export interface PlanFigures {
  /** Milestones on the way that ask for hours. */
  milestones: number
  leftOut: number
  /** Hours of all of it, what was left out not counted. */
  toDo: Range
  newLearning: Range
  hoursPerWeek: number
  /** Every hour at the pace, from the start. Calendar days. */
  finish: Record<(typeof BANDS)[number], string>
}

export function figuresOf(plan: Plan): PlanFigures {
  const onTheWay = plan.milestones.filter((it) => it.leftOut === null)
  const newLearning = sum(onTheWay.map((it) => it.learning))
  const toDo = sum(onTheWay.map(hoursOf))
  const finish = (hours: number) => addDays(plan.startOn, Math.ceil((7 * hours) / plan.hoursPerWeek))
  return {
    milestones: onTheWay.filter((it) => hoursOf(it).likely > 0).length,
    leftOut: plan.milestones.length - onTheWay.length,
    toDo,
    newLearning,
    hoursPerWeek: plan.hoursPerWeek,
    finish: { low: finish(toDo.low), likely: finish(toDo.likely), high: finish(toDo.high) },
  }
}

const hoursOf = (it: PlannedMilestone): Range => add(it.learning, it.practice)

/** One check of a plan: order, words of own milestones, hours. `found` names the milestones that fail it. */
export interface PlanCheck {
  id: 'order' | 'criteria' | 'estimate'
  found: readonly string[]
}

/** @param before the plan it is compared with: hours below what was its low estimate are worth a look */
export function checksOf(plan: Plan, before: Plan | null): PlanCheck[] {
  const place = new Map(plan.milestones.map((it, index) => [it.milestone, index]))
  const isLate = (it: PlannedMilestone, index: number) => it.prerequisites.some((id) => (place.get(id) ?? -1) > index)
  const low = new Map(before?.milestones.map((it) => [it.milestone, it]))
  const isUnder = (it: PlannedMilestone) => {
    const was = low.get(it.milestone)
    return was !== undefined && was.scope === it.scope && hoursOf(it).likely < hoursOf(was).low
  }
  const onTheWay = plan.milestones.filter((it) => it.leftOut === null)
  const titles = (some: readonly PlannedMilestone[]) => some.map((it) => it.title)
  return [
    { id: 'order', found: titles(plan.milestones.filter(isLate)) },
    { id: 'criteria', found: titles(onTheWay.filter((it) => it.own?.criteria.length === 0)) },
    { id: 'estimate', found: titles(onTheWay.filter(isUnder)) },
  ]
}
