/** Weeks as a person counts them: seven of their days, beginning on the day that is first where they live. */
import { addDays, dayOf, daysBetween } from '../calendar/calendar.ts'
import { dateLanguageOf, type DateTag } from '../calendar/date-language.ts'
import { refuse, type OrRefused } from './plan-refusal.ts'
import { timeZoneNamed } from '../calendar/time-zone.ts'

/** Monday is 1, Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A Monday. */
const MONDAY = '1970-01-05'

export const weekdayOf = (day: string): Weekday => ((((daysBetween(MONDAY, day) % 7) + 7) % 7) + 1) as Weekday

/** Where weeks begin on Sunday, by the Unicode CLDR; elsewhere on Monday. A list, since not every browser knows. */
const SUNDAY_FIRST: readonly DateTag[] = ['en-US', 'pt-PT', 'ja-JP']

/** The day on which weeks begin in a language of dates. */
export const firstWeekday = (tag: string | null | undefined): Weekday => (SUNDAY_FIRST.includes(dateLanguageOf(tag).tag) ? 7 : 1)

/** First day of the week that a day lies in. */
export const weekOf = (day: string, first: Weekday): string => addDays(day, -((weekdayOf(day) - first + 7) % 7))

export interface PersonalWeek {
  today: string
  /** First and last day. */
  from: string
  to: string
}

/** The day and the week of a person at an instant. Refused for a zone that nobody knows. */
export function weekAt(instant: Date, { timeZone, language }: { timeZone: string; language: string | null }): OrRefused<PersonalWeek> {
  const zone = timeZoneNamed(timeZone)
  if (zone === null) return refuse('unknown-zone')
  const today = dayOf(instant, zone)
  const from = weekOf(today, firstWeekday(language))
  return { today, from, to: addDays(from, 6) }
}
