/** The calendar feed of somebody, as its page shows it: never its address, which nobody knows any more. */
import { findFeed } from '../db/calendar-feeds.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { clockWords } from '../domain/calendar/clock-time.ts'
import { waitedWords } from '../domain/review/waited.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'

export interface CalendarSettings {
  feed: { madeOn: string; startsAt: string; /** "2 hours"; null while no calendar has read it. */ readAgo: string | null } | null
  style: DateStyle
  hasTimeZone: boolean
}

export const calendarSettings: Query<null, CalendarSettings> = async ({ actor, db, now }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const feed = await findFeed(db, actor.userId)
  return {
    feed: feed && {
      madeOn: dayFor(actor, feed.createdAt),
      startsAt: clockWords(feed.startsAt),
      readAgo: feed.lastReadAt && waitedWords(feed.lastReadAt, now),
    },
    style: dateStyleOf(actor),
    hasTimeZone: !!actor.timeZone,
  }
}
