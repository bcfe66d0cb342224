/** A roadmap in time: on which days each milestone is worked on, at the planned hours. */
import { addDays, daysBetween } from '../calendar/calendar.ts'
import type { Capacity } from './capacity.ts'
import { finishRanges } from './finish-range.ts'
import { LIMITS, refuse, type OrRefused } from './plan-refusal.ts'
import { minutesLeft, tooLong, type WorkLeft } from './work-left.ts'
import { workOrder, type WorkOrder } from './work-order.ts'
import { workingTime, type WeekSoFar, type WorkingTime } from './working-time.ts'
import { scheduledWeeks, type ScheduledWeek } from './scheduled-week.ts'

/** Days ahead for which a date is given; further ahead it is a range. */
export const NEAR = 21

export interface ScheduledMilestone {
  milestone: string
  /** Likely hours left. */
  hours: number
  /** First and last day of work on it. */
  from: string
  to: string
  /** Whether the last day is near enough to be shown as a date. */
  isNear: boolean
  /** Days between which 80 of 100 people would be done with it at these hours; what is shown of one that is not near. */
  range: { low: string; high: string }
}

/** A pin that comes before what is possible: the milestone comes as soon as it can. */
export interface LatePin {
  milestone: string
  pinnedOn: string
  possibleOn: string
}

export interface Schedule {
  /** In the order in which they are done with. */
  milestones: readonly ScheduledMilestone[]
  weeks: readonly ScheduledWeek[]
  /** The last day of work; the first day when nothing is left. */
  finish: string
  latePins: readonly LatePin[]
}

export interface From extends WeekSoFar {
  /** Today, or the day on which the roadmap begins. */
  from: string
}

/**
 * Prerequisites come before what needs them, no week holds more than its hours, and nobody works on a day away. Refused where milestones
 * need each other in a circle, one is longer than a milestone may be, or it would take more years than are planned.
 */
export function schedule(work: readonly WorkLeft[], capacity: Capacity, begin: From): OrRefused<Schedule> {
  const long = tooLong(work)
  if (long.length > 0) return refuse('milestone-too-long', long)
  const time = workingTime(capacity, begin.from, begin)
  const order = workOrder(
    work.map((it) => ({ ...it, minutes: minutesLeft(it), dueAt: it.pinnedOn === null ? null : time.until(it.pinnedOn) })),
    capacity.parallel,
  )
  if (order.refused) return order
  const finish = time.dayOf(order.pieces.at(-1)?.to ?? 0)
  if (finish === null) return refuse('too-far')
  const milestones = milestonesOf(work, order, time)
  return {
    milestones,
    weeks: scheduledWeeks(order.pieces, { time, finish, firstWeekday: begin.firstWeekday }),
    finish,
    latePins: latePins(work, milestones),
  }
}

function milestonesOf(work: readonly WorkLeft[], order: WorkOrder, time: WorkingTime): ScheduledMilestone[] {
  const known = new Map(work.map((it) => [it.milestone, it]))
  const ranges = finishRanges(
    [...order.places].flatMap(([id, { to }]) => {
      const it = known.get(id)
      return it ? [{ ...it, to }] : []
    }),
  )
  /** Of days further ahead than is planned, the last one that is. */
  const last = addDays(time.from, 365 * LIMITS.years)
  return [...order.places].map(([milestone, place], index) => {
    const to = time.dayOf(place.to) ?? last
    const range = ranges[index] ?? { low: place.to, high: place.to }
    return {
      milestone,
      hours: known.get(milestone)?.left.likely ?? 0,
      from: (place.to > place.from ? time.dayAfter(place.from) : to) ?? last,
      to,
      isNear: daysBetween(time.from, to) <= NEAR,
      range: { low: time.dayOf(range.low) ?? last, high: time.dayOf(range.high) ?? last },
    }
  })
}

function latePins(work: readonly WorkLeft[], milestones: readonly ScheduledMilestone[]): LatePin[] {
  const ends = new Map(milestones.map((it) => [it.milestone, it.to]))
  return work.flatMap(({ milestone, pinnedOn }) => {
    const possibleOn = ends.get(milestone)
    return pinnedOn !== null && possibleOn !== undefined && possibleOn > pinnedOn ? [{ milestone, pinnedOn, possibleOn }] : []
  })
}
