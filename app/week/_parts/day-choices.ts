/** The days that time can be logged for, as a list to choose from. */
import type { DateStyle } from '#lib/date-style.ts'
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import { weekdayOf } from '#lib/domain/time/week.ts'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const NEAR = ['Today, ', 'Yesterday, ']

/** @param days today first, then those before it */
export function dayChoices(days: readonly string[], language: DateStyle['language']): { value: string; label: string }[] {
  const thisYear = days[0]?.slice(0, 4)
  return days.map((day, index) => ({
    value: day,
    label: `${NEAR[index] ?? ''}${WEEKDAYS[weekdayOf(day) - 1] ?? ''} ${formatDay(day, { language, thisYear })}`,
  }))
}
