/** Instants of clock times in a time zone, where summer time begins and ends too. */
import { addDays, dayOf, timeOf } from './calendar.ts'

/** Milliseconds. */
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The first instant at which a clock of the zone shows this hour of this day. Of an hour that the clocks leave out it is the moment at which
 * they do; of one that comes twice it is the first.
 * @param day YYYY-MM-DD
 * @param hour 0-23
 */
export const instantAt = (day: string, hour: number, timeZone: string): Date => instantAtMinute(day, 60 * hour, timeZone)

/**
 * The first instant at which a clock of the zone shows this minute of this day. Of a minute that the clocks leave out it is the moment at
 * which they do: the next one that there is.
 * @param minute of the day, 0-1439
 */
export function instantAtMinute(day: string, minute: number, timeZone: string): Date {
  const shown = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE
  const ahead = [shown - DAY, shown + DAY].map((it) => aheadOfUtc(new Date(it), timeZone))
  const [first, second] = [shown - Math.max(...ahead), shown - Math.min(...ahead)]
  const shows = [first, second].find((it) => it + aheadOfUtc(new Date(it), timeZone) === shown)
  return new Date(shows ?? changeBetween(first, second, timeZone))
}

/** The instant, in milliseconds, from which clocks show what they show at the second one. */
function changeBetween(first: number, second: number, timeZone: string): number {
  const after = aheadOfUtc(new Date(second), timeZone)
  let [low, high] = [first / MINUTE, second / MINUTE]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (aheadOfUtc(new Date(middle * MINUTE), timeZone) === after) high = middle
    else low = middle
  }
  return high * MINUTE
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
