/** Instants of clock times in a time zone, where summer time begins and ends too. */
import { addDays, dayOf, timeOf } from './calendar.ts'

/** Milliseconds. */
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The first instant at which a clock of the zone shows this hour of this day. An hour that the clocks leave out is the one after it; of one
 * that comes twice it is the first.
 * @param day YYYY-MM-DD
 * @param hour 0-23
 */
export function instantAt(day: string, hour: number, timeZone: string): Date {
  const shown = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
  const ahead = [shown - DAY, shown + DAY].map((it) => aheadOfUtc(new Date(it), timeZone))
  const [first, second] = [shown - Math.max(...ahead), shown - Math.min(...ahead)]
  return new Date(first + aheadOfUtc(new Date(first), timeZone) === shown ? first : second)
}

/** The first instant, at or after this one, at which a clock of the zone shows this hour. */
export function nextAtHour(instant: Date, hour: number, timeZone: string): Date {
  const today = dayOf(instant, timeZone)
  const at = instantAt(today, hour, timeZone)
  return at >= instant ? at : instantAt(addDays(today, 1), hour, timeZone)
}

/** Milliseconds by which clocks of the zone are ahead of UTC, in whole minutes. */
function aheadOfUtc(instant: Date, timeZone: string): number {
  const shown = Date.parse(`${dayOf(instant, timeZone)}T${timeOf(instant, timeZone)}:00Z`)
  return shown - Math.floor(instant.getTime() / MINUTE) * MINUTE
}
