/** Errors that only say that another request was first. Both databases report them by the same code, with different details. */

/** P2002: a unique key was taken meanwhile. P2034: the database gave up one of two transactions that waited for each other. */
const CODES = new Set(['P2002', 'P2034'])

/** Whether running the same transaction again can succeed where this one lost. */
export function lostRace(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && CODES.has(String(error.code))
}
