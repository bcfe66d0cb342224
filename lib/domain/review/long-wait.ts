/** When a wait for a mentor is longer than it was meant to be. */

const DAY = 24 * 60 * 60_000

/** Until when an answer was meant to come. */
export const promisedUntil = (askedAt: Date, promiseDays: number): Date => new Date(askedAt.getTime() + promiseDays * DAY)

/** Days without an answer after which a request closes by itself. */
export const CLOSES_AFTER = 28
