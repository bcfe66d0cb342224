/** When work that failed is tried again. */

const MINUTE = 60_000
/** Attempts after which it is given up: more than eight hours. */
export const MOST_ATTEMPTS = 10

/** Milliseconds until the next attempt: 1, 2, 4 … minutes, four hours at the most. @param attempts that were made, from 1 */
export const pauseAfter = (attempts: number): number => Math.min(2 ** (attempts - 1), 240) * MINUTE
