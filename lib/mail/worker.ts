/** The part of this process that sends mail: woken by whoever wrote one, and looking again by itself for what failed or was left. */
import { database } from '../db/connection.ts'
import { env } from '../env.ts'
import { delivery } from './deliver.ts'
import { sendDue } from './send-due.ts'
import { registerWorker } from './worker-call.ts'

/** Milliseconds between two looks. */
const interval = 15_000

/** Starts it once in a process that serves. Without mail there is nothing to do. */
export function startMailWorker(): void {
  const { mail } = env()
  if (mail.kind === 'off') return
  const deliver = delivery(mail)
  registerWorker(() => worker(() => sendDue({ db: database(), clock: () => new Date(), deliver })))
}

/** Sends one after the other: a call while it is sending makes it look once more afterwards. */
export function worker(send: () => Promise<unknown>): { wake(): void } {
  let running = false
  let again = false
  const run = async () => {
    running = true
    do {
      again = false
      // A busy database, say. The next look tries again.
      await send().catch((error: unknown) => console.error('[mail] not looked through:', error))
    } while (again)
    running = false
  }
  const wake = () => {
    again = true
    if (!running) void run()
  }
  setInterval(wake, interval).unref()
  wake()
  return { wake }
}
