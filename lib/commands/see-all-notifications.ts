/** Marks everything that somebody was told as seen. The time stands in each row; there is no event beside it. */
import { z } from 'zod'
import { markAllSeen } from '../db/notifications.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const seeAllNotifications = command({
  name: 'see-all-notifications',
  input: z.strictObject({}),
  async run({ actor, db, now }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'account:edit-profile', ownerOf(actor))
    return { seen: await markAllSeen(db, actor.userId, now) }
  },
})
