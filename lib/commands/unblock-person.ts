/** Lets somebody be seen again. What ended with the block stays ended. */
import { z } from 'zod'
import { removeBlock } from '../db/blocks.ts'
import { recordEvent } from '../db/events.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const UnblockPerson = z.strictObject({ userId: z.string().max(100) })

export const unblockPerson = command({
  name: 'unblock-person',
  input: UnblockPerson,
  /** Somebody who is not blocked, or not there at all, changes nothing and looks the same. */
  async run({ actor, db, now }, { userId }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const owner = ownerOf(actor)
    authorise(actor, 'mentoring:arrange', owner)
    if (await removeBlock(db, { blockerId: actor.userId, blockedId: userId }))
      await recordEvent(db, { actor, owner, verb: 'person:unblocked', subject: `account:${actor.userId}`, at: now })
  },
})
