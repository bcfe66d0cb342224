/** Errors that only say that another request was first. Both databases report them by the same code, with different details. */

/** P2002: a unique key was taken meanwhile. P2034: the database gave up one of two transactions that waited for each other. */
const CODES = new Set(['P2002', 'P2034'])
/** The same two, where it was a statement in SQL: its own code says only that it failed. */
const KINDS = new Set(['UniqueConstraintViolation', 'TransactionWriteConflict'])

/** Whether running the same transaction again can succeed where this one lost. */
export function lostRace(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  const { code, meta } = error as Failed
  return CODES.has(String(code)) || KINDS.has(meta?.driverAdapterError?.cause?.kind ?? '')
}

interface Failed {
  code: unknown
  meta?: { driverAdapterError?: { cause?: { kind?: string } } }
}
