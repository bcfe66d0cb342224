/** Stops the person's timer and logs the hours that they say it was, for the day on which it was started. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { dayFor } from '../date-style.ts'
import { holdPerson } from '../db/hold-person.ts'
import { findTimeEntry } from '../db/time-entries.ts'
import { findTimer, removeTimer } from '../db/timers.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { writeTime } from './write-time.ts'

/** Which one: a page may be older than the timer that runs. */
export const StartedAt = z.iso.datetime({ error: 'Load the page again.' }).transform((it) => new Date(it))

export const StopTimer = z.strictObject({
  startedAt: StartedAt,
  /** What ran, or what they make of it; see `minutesIn`. */
  hours: z.string().max(40, 'Enter the hours as a number above 0, as 1.5.'),
  /** Nothing for no milestone. */
  milestone: z.string().max(80).default(''),
})

export const stopTimer = command({
  name: 'stop-timer',
  input: StopTimer,
  /** @throws Refused as `writeTime` does, and where it runs no more without having been logged */
  async run({ actor, db, now }, { startedAt, hours, milestone }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'time:log', { ...ownerOf(actor), learnerId: actor.userId })
    await holdPerson(db, actor.userId)
    const id = entryOf(actor.userId, startedAt)
    const logged = await findTimeEntry(db, id)
    if (logged) return { minutes: logged.minutes, changed: false }
    const running = await findTimer(db, actor.userId)
    if (running?.startedAt.getTime() !== startedAt.getTime())
      throw new Refused('This timer runs no more. Load the page again, and log the hours by hand if they are missing.')
    const [day, today] = [dayFor(actor, startedAt), dayFor(actor, now)]
    // Somebody who travelled west since is in an earlier day than the one it was.
    const asked = { id, hours, day: day < today ? day : today, milestone, begun: running }
    const minutes = await writeTime({ actor, db, now }, asked)
    await removeTimer(db, running)
    return { minutes, changed: true }
  },
})

/** The same for the same timer, so that it is logged once, from however many tabs. */
const entryOf = (learnerId: string, startedAt: Date): string =>
  createHash('sha256').update(`timer ${learnerId} ${startedAt.toISOString()}`).digest('hex').slice(0, 32)
