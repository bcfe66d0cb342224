/** Logs time for one of the learner's days: for a milestone of a roadmap that they follow, or for nothing in particular. */
import { z } from 'zod'
import { dayFor } from '../date-style.ts'
import { holdPerson } from '../db/hold-person.ts'
import { findTimeEntry } from '../db/time-entries.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { writeTime } from './write-time.ts'

export const LogTime = z.strictObject({
  /** Made with the page: pressed twice, it is logged once. */
  key: z.uuid('Load the page again.'),
  /** As people write them; see `minutesIn`. */
  hours: z.string().max(40, 'Enter the hours as a number above 0, as 1.5.'),
  /** The learner's own day; nothing for today. */
  day: z.string().max(10).default(''),
  /** Nothing for no milestone. */
  milestone: z.string().max(80).default(''),
})

export const logTime = command({
  name: 'log-time',
  input: LogTime,
  /** @throws Refused as `writeTime` does */
  async run({ actor, db, now }, { key: id, hours, day, milestone }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'time:log', { ...ownerOf(actor), learnerId: actor.userId })
    await holdPerson(db, actor.userId)
    const present = await findTimeEntry(db, id)
    if (present) {
      authorise(actor, 'time:log', present)
      return { id, minutes: present.minutes, changed: false }
    }
    const minutes = await writeTime({ actor, db, now }, { id, hours, day: day === '' ? dayFor(actor, now) : day, milestone })
    return { id, minutes, changed: true }
  },
})
