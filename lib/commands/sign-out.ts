/** Ends the session that asks. A second press finds nothing left to end, which is fine. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { revokeSession } from '../db/sessions.ts'
import { command } from '../operation.ts'
import { ownerOf } from '../policy.ts'

export const signOut = command({
  name: 'sign-out',
  input: z.strictObject({}),
  async run({ actor, db, now }) {
    if (actor.kind !== 'account') return
    if (!(await revokeSession(db, actor.sessionIdHash))) return
    await recordEvent(db, { actor, owner: ownerOf(actor), verb: 'account:signed-out', subject: `account:${actor.userId}`, at: now })
  },
})
