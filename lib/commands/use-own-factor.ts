/** Switches the personal factor off or on: whether what is left is planned with what the person's own hours came to. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { saveFactorUse } from '../db/profile.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const UseOwnFactor = z.strictObject({ on: z.enum(['yes', 'no']) })

export const useOwnFactor = command({
  name: 'use-own-factor',
  input: UseOwnFactor,
  async run({ actor, db, now }, { on }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const owner = ownerOf(actor)
    authorise(actor, 'account:edit-profile', owner)
    const isUsed = on === 'yes'
    const changed = await saveFactorUse(db, actor.userId, isUsed)
    const detail = { isUsed }
    if (changed)
      await recordEvent(db, { actor, owner, verb: 'account:factor-switched', subject: `account:${actor.userId}`, detail, at: now })
    return { isUsed, changed }
  },
})
