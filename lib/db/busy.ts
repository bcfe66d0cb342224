/** A locked database: how to wait for it without stopping the process, and how to recognise that the wait was in vain. */
import { setTimeout as delay } from 'node:timers/promises'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'

const shortest = 2
const longest = 50

/** What Prisma reports as P1008, "Operation has timed out". */
export const busyError = (): Error =>
  new DriverAdapterError({ kind: 'SocketTimeout', originalCode: 'SQLITE_BUSY', originalMessage: 'the database is busy' })

/** Whether an adapter's error says that another connection holds the lock. */
export const isLocked = (error: unknown): boolean => error instanceof DriverAdapterError && error.cause.kind === 'SocketTimeout'

/**
 * Whether a query failed only because the database had no time for it: nothing was written, trying again is safe.
 * P1008: the lock did not come; P2028: the transaction could not start in time; P2024: no free connection (Postgres).
 */
export function isDatabaseBusy(error: unknown): boolean {
  // Prisma passes on what COMMIT met without giving it a code.
  if (isLocked(error)) return true
  if (!(error instanceof Error) || !('code' in error)) return false
  if (error.code === 'P2028') return error.message.includes('Unable to start a transaction')
  return error.code === 'P1008' || error.code === 'P2024'
}

/**
 * Runs `attempt` until it meets no lock. Between attempts the event loop is free.
 * @param deadline epoch milliseconds; the last refusal is thrown once it has passed
 */
export async function untilUnlocked<T>(deadline: number, attempt: () => Promise<T>): Promise<T> {
  for (let wait = shortest; ; wait = Math.min(wait * 1.6, longest)) {
    try {
      return await attempt()
    } catch (error) {
      if (!isLocked(error) || Date.now() >= deadline) throw error
    }
    // Spread out, so that two processes do not keep meeting at the same moment.
    await delay(wait * (0.5 + Math.random()))
  }
}
