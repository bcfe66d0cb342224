/** What a learner plans of their time on a roadmap: hours, start, target, how many milestones at once. And a change of it. */
import { addDays, isDay } from '../calendar/calendar.ts'
import { capacityFrom } from './capacity.ts'
import { LIMITS, refuse, type OrRefused } from './plan-refusal.ts'
import type { Plan } from '../roadmap/revision.ts'
import { weekdaysFor } from './weekday-hours.ts'

export type ScheduleFacts = Pick<Plan, 'hoursPerWeek' | 'weekdays' | 'parallel' | 'startOn' | 'targetOn'>

/** What is absent stays as it is. */
export interface ScheduleAsked {
  /** Minutes a week; null for what is no number. */
  week?: number | null | undefined
  /** Minutes of each weekday, Monday first, null for what is no number; null for "on any days". They win over `week`. */
  weekdays?: readonly (number | null)[] | null | undefined
  parallel?: 1 | 2 | undefined
  startOn?: string | undefined
  /** Null for no target. */
  targetOn?: string | null | undefined
}

/** A day that stays as it was may have passed meanwhile; one that is chosen now may not. */
export function changedSchedule(present: ScheduleFacts, asked: ScheduleAsked, today: string): OrRefused<{ facts: ScheduleFacts }> {
  const time = changedHours(present, asked)
  if (time.refused) return time
  const { startOn = present.startOn, targetOn = present.targetOn, parallel = present.parallel } = asked
  const latest = addDays(today, 365 * LIMITS.yearsAhead)
  if (startOn !== present.startOn) {
    if (!isDay(startOn)) return refuse('start-not-a-day')
    if (startOn > latest) return refuse('start-too-far')
  }
  if (targetOn !== null && (targetOn !== present.targetOn || startOn !== present.startOn)) {
    if (!isDay(targetOn)) return refuse('target-not-a-day')
    if (targetOn !== present.targetOn && targetOn < today) return refuse('target-past')
    if (targetOn < startOn) return refuse('target-before-start')
    if (targetOn > latest) return refuse('target-too-far')
  }
  return { facts: { ...time, startOn, targetOn, parallel } }
}

function changedHours(present: ScheduleFacts, { week, weekdays, parallel }: ScheduleAsked) {
  if (weekdays) return changedWeekdays(weekdays)
  const minutes = week === undefined ? Math.round(60 * present.hoursPerWeek) : week
  if (minutes === null) return refuse('hours-not-a-number')
  const hoursPerWeek = hundredths(minutes)
  const { refused } = capacityFrom({ hours: hoursPerWeek, parallel: parallel ?? present.parallel })
  if (refused) return { refused }
  const same = weekdaysFor(weekdays === null ? null : present.weekdays, hoursPerWeek)
  return same.refused ? same : { refused: undefined, hoursPerWeek, weekdays: same.weekdays }
}

function changedWeekdays(weekdays: readonly (number | null)[]) {
  const minutes = weekdays.flatMap((it) => it ?? [])
  if (minutes.length !== weekdays.length) return refuse('hours-not-a-number')
  const { refused } = capacityFrom({ hours: minutes.map((it) => it / 60) })
  if (refused) return { refused }
  return { refused: undefined, hoursPerWeek: hundredths(minutes.reduce((sum, it) => sum + it, 0)), weekdays: minutes }
}

const hundredths = (minutes: number): number => Math.round((100 * minutes) / 60) / 100

/** Whether nothing differs. */
export const isSameSchedule = (a: ScheduleFacts, b: ScheduleFacts): boolean =>
  a.hoursPerWeek === b.hoursPerWeek &&
  a.parallel === b.parallel &&
  a.startOn === b.startOn &&
  a.targetOn === b.targetOn &&
  (a.weekdays ?? []).join() === (b.weekdays ?? []).join()
