/** The hours of a week as they fall on its days. */
import { capacityFrom, spreadOver } from './capacity.ts'
import { refuse, type OrRefused } from './plan-refusal.ts'

/** Monday first. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** "Mon 1.5 h, Thu 2 h"; "on any days" where no days are named. @param minutes of each weekday, Monday first */
export function weekdayWords(minutes: readonly number[] | null): string {
  if (minutes === null) return 'on any days'
  return WEEKDAYS.flatMap((day, index) => ((minutes[index] ?? 0) > 0 ? [`${day} ${hours(minutes[index] ?? 0)} h`] : [])).join(', ')
}

const hours = (minutes: number): string => String(Math.round(minutes / 6) / 10)

/**
 * The same days with another sum; null where no days are named.
 * @param hoursPerWeek as many as can be planned. Refused where they are too many for a day.
 */
export function weekdaysFor(minutes: readonly number[] | null, hoursPerWeek: number): OrRefused<{ weekdays: readonly number[] | null }> {
  if (minutes === null) return { weekdays: null }
  const weekdays = spreadOver(minutes, Math.round(60 * hoursPerWeek))
  const { refused } = capacityFrom({ hours: weekdays.map((it) => it / 60) })
  return refused ? refuse('weekday-too-full') : { weekdays }
}
