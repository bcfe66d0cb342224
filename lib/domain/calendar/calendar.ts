/** Days without a clock time, as `YYYY-MM-DD`, and how instants and days are written. The only date helper. */
import { dateLanguageOf, type DateTag } from './date-language.ts'
import { writerFor } from './date-writer.ts'
import { dayOfNumber, numberOfDay } from './day-number.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a day that exists: 2027-02-29 does not. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** The day an instant falls on, in an IANA time zone. */
export function dayOf(instant: Date, timeZone = 'UTC'): string {
  if (timeZone === 'UTC') return instant.toISOString().slice(0, 10)
  return writerFor('en-CA', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)
}

/** The day so many days later; negative for earlier. */
export const addDays = (day: string, days: number): string => dayOfNumber(numberOfDay(day) + Math.round(days))

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => numberOfDay(to) - numberOfDay(from)

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export interface DayWords {
  /** Absent: en-GB. */
  language?: DateTag | undefined
  /** Left out of days in this year. */
  thisYear?: string | undefined
}

/** `25 Nov 2026`, or `25 Nov` when the year is the given one, in the person's own language of dates. */
export function formatDay(day: string, { language, thisYear }: DayWords = {}): string {
  const { tag, style, whole } = dateLanguageOf(language)
  const [year = '', month = '', date = ''] = day.split('-')
  const short = year === thisYear && !whole
  if (tag === 'en-GB') return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month}${short ? '' : ` ${year}`}`
  const form: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...style, ...(short ? {} : { year: 'numeric' }) }
  return writerFor(tag, 'UTC', form).format(new Date(`${day}T00:00:00Z`))
}

/** The month of a day, short: `Nov`. */
export function monthOf(day: string, language?: DateTag): string {
  const { tag } = dateLanguageOf(language)
  if (tag === 'en-GB') return MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
  return writerFor(tag, 'UTC', { month: 'short' }).format(new Date(`${day}T00:00:00Z`))
}

/** Time of day of an instant in a zone, on a 24-hour clock: `14:02`. */
export function timeOf(instant: Date, timeZone = 'UTC'): string {
  return writerFor('en-GB', timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)
}
