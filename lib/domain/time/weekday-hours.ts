/** The hours of a week as they fall on its days. */
import { capacityFrom, withMinutes } from './capacity.ts'

/** Monday first. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** "Mon 1.5 h, Thu 2 h"; "on any days" where no days are named. @param minutes of each weekday, Monday first */
export function weekdayWords(minutes: readonly number[] | null): string {
  if (minutes === null) return 'on any days'
  return WEEKDAYS.flatMap((day, index) => ((minutes[index] ?? 0) > 0 ? [`${day} ${hours(minutes[index] ?? 0)} h`] : [])).join(', ')
}

const hours = (minutes: number): string => String(Math.round(minutes / 6) / 10)

/** The same days with another sum. Null where no days are named, or where the hours cannot be planned. */
export function weekdaysFor(minutes: readonly number[] | null, hoursPerWeek: number): readonly number[] | null {
  if (minutes === null) return null
  const capacity = capacityFrom({ hours: minutes.map((it) => it / 60) })
  return capacity.refused ? null : withMinutes(capacity, Math.round(60 * hoursPerWeek)).minutes
}
