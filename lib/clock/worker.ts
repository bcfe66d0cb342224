/** The part of this process that looks at what time has brought about. */
import { database } from '../db/connection.ts'
import { sweep } from './sweep.ts'

/** Milliseconds between two looks: nothing that time brings about is urgent by the minute. */
const interval = 5 * 60_000

const holder = globalThis as typeof globalThis & { cairnClock?: true }

/** Starts it once in a process that serves: kept on globalThis, because Next loads a module once for each of its bundles. */
export function startClock(): void {
  if (holder.cairnClock) return
  holder.cairnClock = true
  let running = false
  const look = async () => {
    if (running) return
    running = true
    // A busy database, say. The next look makes up for it.
    await sweep({ db: database(), now: new Date() }).catch((error: unknown) => console.error('[clock] not looked through:', error))
    running = false
  }
  setInterval(() => void look(), interval).unref()
  void look()
}
