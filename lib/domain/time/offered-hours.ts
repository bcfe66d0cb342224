/** Hours a week that a link offers to plan: they stand in the field of the schedule, and nothing is saved until its form is. */
import { changedSchedule, type ScheduleFacts } from './schedule-facts.ts'
import { weekdayWords } from './weekday-hours.ts'
import { minutesIn } from './written-hours.ts'

export interface OfferedHours {
  hoursPerWeek: number
  /** What saving them would do to the weekdays that are named: their new hours, or why they cannot hold them. Null where none are named. */
  onWeekdays: string | null
}

interface Link {
  hours: string | undefined
  /** The hours that were planned when it was offered. Once others are, they are what somebody chose since. */
  instead?: string | undefined
}

/** The query of such a link. */
export const offerOf = (hours: number, instead: number): string => `hours=${hours}&instead=${instead}`

/** Null for no number of hours that can be planned, and for hours that are planned already. */
export function offeredHours(present: ScheduleFacts, { hours, instead }: Link, today: string): OfferedHours | null {
  const week = hours === undefined ? null : minutesIn(hours)
  if (week === null || week === Math.round(60 * present.hoursPerWeek)) return null
  if (instead !== undefined && Number(instead) !== present.hoursPerWeek) return null
  const onAnyDays = changedSchedule(present, { week, weekdays: null }, today)
  if (onAnyDays.refused) return null
  const { hoursPerWeek } = onAnyDays.facts
  if (present.weekdays === null) return { hoursPerWeek, onWeekdays: null }
  const after = changedSchedule(present, { week }, today)
  const onWeekdays = after.refused ? after.refused.words : `By weekday they would be ${weekdayWords(after.facts.weekdays)}.`
  return { hoursPerWeek, onWeekdays }
}
