/** Opens a disabled account again. Its owner signs in anew: no session and no link from before comes back. */
import { z } from 'zod'
import { assertPower } from '../auth/administration.ts'
import { recordAudit } from '../db/audit.ts'
import { enableUser } from '../db/administration.ts'
import { recordEvent } from '../db/events.ts'
import { command } from '../operation.ts'
import { wakeMentorships } from './rest-mentorships.ts'

export const EnableAccount = z.strictObject({ userId: z.string().max(100) })

export const enableAccount = command({
  name: 'enable-account',
  input: EnableAccount,
  async run(context, { userId }) {
    const { actor, db, now } = context
    await assertPower({ actor, db }, { action: 'account:disable', userId, weakens: false })
    if (await enableUser(db, userId)) {
      const subject = `account:${userId}`
      await recordEvent(db, { actor, owner: { learnerId: userId }, verb: 'account:enabled', subject, at: now })
      await recordAudit(db, { actor, verb: 'account:enabled', subject, at: now })
      await wakeMentorships(context, userId)
    }
    return { userId }
  },
})
