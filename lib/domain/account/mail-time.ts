/** When a mail about something that happened may go, and whether it goes together with others. */
import { nextAtHour } from '../calendar/zoned-time.ts'

/** What a person chose about mails that are not about their account. */
export interface MailWishes {
  /** 0-23 in their time zone: once a day, all in one. Null: each at once. */
  digestHour: number | null
  timeZone: string
  /** None before this time. */
  pausedUntil: Date | null
}

/**
 * Milliseconds for which a mail waits: whoever has Cairn open sees the news there first, and then needs no mail. Longer would be late for
 * what somebody waits for.
 */
export const GRACE = 2 * 60_000

/** @param at when it happened */
export function mailDueAt(at: Date, { digestHour, timeZone, pausedUntil }: MailWishes): Date {
  const graceful = new Date(at.getTime() + GRACE)
  const free = pausedUntil !== null && pausedUntil > graceful ? pausedUntil : graceful
  return digestHour === null ? free : nextAtHour(free, digestHour, timeZone)
}

/** Whether it goes in one mail with all others that are due: by wish, or since it was held back by a pause. */
export const goesTogether = (at: Date, { digestHour, pausedUntil }: MailWishes): boolean =>
  digestHour !== null || (pausedUntil !== null && pausedUntil.getTime() > at.getTime() + GRACE)
