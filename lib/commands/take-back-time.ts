/** Takes logged time back: it counts no more. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findTimeEntry, removeTimeEntry } from '../db/time-entries.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const TakeBackTime = z.strictObject({ id: z.string().max(40) })

export const takeBackTime = command({
  name: 'take-back-time',
  input: TakeBackTime,
  async run({ actor, db, now }, { id }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const entry = await findTimeEntry(db, id)
    authorise(actor, 'time:log', entry)
    const changed = await removeTimeEntry(db, id, now)
    const { day, minutes, milestoneId: milestone } = entry
    const detail = { day, minutes, milestone }
    if (changed) await recordEvent(db, { actor, owner: entry, verb: 'time:taken-back', subject: `time:${id}`, detail, at: now })
    return { minutes, changed }
  },
})
