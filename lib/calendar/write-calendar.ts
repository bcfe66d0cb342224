/** A calendar as text, as Google's, Apple's and Outlook's read it: iCalendar, RFC 5545. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { addDays, daysBetween } from '../domain/calendar/calendar.ts'

export interface CalendarEntry {
  /** The same for the same thing at every reading: calendars change it then, rather than show it twice. */
  uid: string
  /** Two instants, or a day. */
  when: { from: Date; to: Date } | { day: string }
  title: string
  /** Plain text. */
  words: string
  /** Where it leads to. */
  url: string
}

export interface CalendarToWrite {
  name: string
  entries: readonly CalendarEntry[]
  /** Since when all of it is as it is: newer than at an earlier reading where something may have changed. */
  asOf: Date
}

/** Seconds after which calendars may ask again. */
const REFRESH = 6 * 60 * 60

/** Days are counted from here for the number of the newest version of an entry. */
const EPOCH = '2026-01-01'

export function writeCalendar({ name, entries, asOf }: CalendarToWrite): string {
  const calendar = ical({ name, prodId: { company: 'cairn', product: 'plan' }, method: ICalCalendarMethod.PUBLISH, ttl: REFRESH })
  const sequence = Math.max(0, daysBetween(EPOCH, asOf.toISOString().slice(0, 10)))
  for (const { uid, when, title, words, url } of entries) {
    const about = { id: uid, summary: title, description: `${words}\n${url}`, url, stamp: asOf, lastModified: asOf, sequence }
    if ('day' in when) {
      const [start, end] = [when.day, addDays(when.day, 1)].map((it) => new Date(`${it}T00:00:00Z`))
      // A date takes nobody's time: it is shown, and the day is free.
      if (start && end) calendar.createEvent({ ...about, start, end, allDay: true, transparency: ICalEventTransparency.TRANSPARENT })
    } else calendar.createEvent({ ...about, start: when.from, end: when.to, transparency: ICalEventTransparency.OPAQUE })
  }
  return calendar.toString()
}
