/** The part of this process that does what is due. */
import { content } from '../content/current.ts'
import { database } from '../db/connection.ts'
import { JOB_KINDS } from './kinds.ts'
import { putDownRepeating, runDue } from './run-due.ts'

/** Milliseconds between two looks. */
const interval = 5_000

const holder = globalThis as typeof globalThis & { cairnJobs?: true }

/** Starts it once in a process that serves: kept on globalThis, because Next loads a module once for each of its bundles. */
export function startJobs(): void {
  if (holder.cairnJobs) return
  holder.cairnJobs = true
  const surroundings = () => ({ db: database(), content, clock: () => new Date(), kinds: JOB_KINDS })
  let isPutDown = false
  let running = false
  const look = async () => {
    if (!isPutDown) await putDownRepeating(surroundings())
    isPutDown = true
    await runDue(surroundings())
  }
  const unlessRunning = () => {
    if (running) return
    running = true
    // A busy database, say. The next look makes up for it.
    look()
      .catch((error: unknown) => console.error('[jobs] not looked through:', error))
      .finally(() => (running = false))
  }
  setInterval(unlessRunning, interval).unref()
  unlessRunning()
}
