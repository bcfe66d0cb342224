/** A calendar as text, as Google's, Apple's and Outlook's read it: iCalendar, RFC 5545. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { addDays } from '../domain/calendar/calendar.ts'

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
  /** When it is read: so each entry is newer than at an earlier reading, and calendars take it as it is now. */
  now: Date
}

/** Seconds after which calendars may ask again. */
const REFRESH = 6 * 60 * 60

/** Whole minutes are counted from here for the number of the newest version of an entry: it has room for centuries of them. */
const EPOCH = Date.parse('2026-01-01T00:00:00Z')
const MINUTE = 60_000

export function writeCalendar({ name, entries, now }: CalendarToWrite): string {
  const calendar = ical({ name, prodId: { company: 'cairn', product: 'plan' }, method: ICalCalendarMethod.PUBLISH, ttl: REFRESH })
  const sequence = Math.max(0, Math.floor((now.getTime() - EPOCH) / MINUTE))
  for (const { uid, when, title, words, url } of entries) {
    const about = { id: uid, summary: title, description: `${words}\n${url}`, url, stamp: now, lastModified: now, sequence }
    if ('day' in when) {
      const [start, end] = [when.day, addDays(when.day, 1)].map((it) => new Date(`${it}T00:00:00Z`))
      // A date takes nobody's time: it is shown, and the day is free.
      if (start && end) calendar.createEvent({ ...about, start, end, allDay: true, transparency: ICalEventTransparency.TRANSPARENT })
    } else calendar.createEvent({ ...about, start: when.from, end: when.to, transparency: ICalEventTransparency.OPAQUE })
  }
  return calendar.toString()
}

/** What a calendar says, whenever it was read: two readings are alike in it as long as nothing has changed. */
export const withoutStamps = (calendar: string): string => calendar.replaceAll(/^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE):.*\r\n/gm, '')
