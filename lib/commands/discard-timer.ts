/** Discards the person's timer: nothing is logged. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { removeTimer } from '../db/timers.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { StartedAt } from './stop-timer.ts'

export const DiscardTimer = z.strictObject({ startedAt: StartedAt })

export const discardTimer = command({
  name: 'discard-timer',
  input: DiscardTimer,
  async run({ actor, db, now }, { startedAt }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const owner = { ...ownerOf(actor), learnerId: actor.userId }
    authorise(actor, 'time:log', owner)
    await holdPerson(db, actor.userId)
    const changed = await removeTimer(db, { learnerId: actor.userId, startedAt })
    const detail = { startedAt: startedAt.toISOString() }
    if (changed) await recordEvent(db, { actor, owner, verb: 'timer:discarded', subject: `timer:${actor.userId}`, detail, at: now })
    return { changed }
  },
})
