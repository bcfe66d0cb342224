/** In which zone days are counted and in which language they are written, for whoever makes the request. */
import { dayOf } from './domain/calendar/calendar.ts'
import { dateLanguageOf, type DateTag } from './domain/calendar/date-language.ts'
import { defaultTimeZone, timeZoneNamed } from './domain/calendar/time-zone.ts'
import type { Actor } from './policy.ts'

export interface DateStyle {
  timeZone: string
  language: DateTag
}

/** Guests and people who chose nothing get UTC and en-GB; so does a choice that this system does not know. */
export function dateStyleOf(actor: Actor): DateStyle {
  const { timeZone = null, dateLanguage = null } = actor.kind === 'account' ? actor : {}
  return { timeZone: timeZoneNamed(timeZone ?? '') ?? defaultTimeZone, language: dateLanguageOf(dateLanguage).tag }
}

/** The person's own day of an instant. */
export const dayFor = (actor: Actor, instant: Date): string => dayOf(instant, dateStyleOf(actor).timeZone)
