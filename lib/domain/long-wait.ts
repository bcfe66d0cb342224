/** When a wait for a mentor is longer than it was meant to be. */

const DAY = 24 * 60 * 60_000

/** Until when an answer was meant to come. */
export const promisedUntil = (askedAt: Date, promiseDays: number): Date => new Date(askedAt.getTime() + promiseDays * DAY)

/** Days without an answer after which a request closes by itself. */
export const CLOSES_AFTER = 28

/** How long something waits, as "5 hours" or "2 days": whole ones, the last that is full. */
export function waitText(since: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000))
  const of = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
  if (minutes < 60) return of(minutes, 'minute')
  if (minutes < 48 * 60) return of(Math.floor(minutes / 60), 'hour')
  return of(Math.floor(minutes / (24 * 60)), 'day')
}
