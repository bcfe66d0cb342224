/** Cancels days away: they are days like any other again. */
import { z } from 'zod'
import { findAway, removeAway } from '../db/away.ts'
import { recordEvent } from '../db/events.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const CancelAway = z.strictObject({ id: z.string().max(40) })

export const cancelAway = command({
  name: 'cancel-away',
  input: CancelAway,
  async run({ actor, db, now }, { id }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const away = await findAway(db, id)
    authorise(actor, 'away:plan', away)
    const changed = await removeAway(db, id, now)
    const detail = { from: away.fromOn, to: away.toOn }
    if (changed) await recordEvent(db, { actor, owner: away, verb: 'away:cancelled', subject: `away:${id}`, detail, at: now })
    return { changed }
  },
})
