/** A text that no database of ours can hold, sent as an id: there is no such row. */

/** Postgres: "invalid byte sequence for encoding", as for a zero byte. SQLite just finds nothing. */
const UNSTORABLE = '22021'

/** Whether a statement failed only because it was asked for something that no row can be called. */
export function isUnstorable(error: unknown): boolean {
  if (!(error instanceof Error) || !('meta' in error)) return false
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { originalCode?: unknown } } }
  return driverAdapterError?.cause?.originalCode === UNSTORABLE
}
