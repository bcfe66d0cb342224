/** When a weekly mail comes, in words. */
import type { WeeklyTime } from '../domain/time/weekly-mail-time.ts'

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const hourWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** The place that a zone is named by, as Europe/Lisbon. */
export const zoneWords = (timeZone: string): string => timeZone.replaceAll('_', ' ')

/** As "Mondays at 07:00, Europe/Lisbon time". */
export const weeklyTimeWords = ({ day, hour, timeZone }: WeeklyTime): string =>
  `${WEEKDAYS[day - 1]}s at ${hourWords(hour)}, ${zoneWords(timeZone)} time`
