/** Gives another account a role. Everyone begins as a learner. */
import { z } from 'zod'
import { assertPower } from '../auth/administration.ts'
import { recordAudit } from '../db/audit.ts'
import { recordEvent } from '../db/events.ts'
import { setRole as writeRole } from '../db/users.ts'
import { command } from '../operation.ts'

export const SetRole = z.strictObject({ userId: z.string().max(100), role: z.enum(['learner', 'mentor', 'administrator']) })

export const setRole = command({
  name: 'set-role',
  input: SetRole,
  async run({ actor, db, now }, { userId, role }) {
    await assertPower({ actor, db }, { action: 'account:set-role', userId, weakens: role !== 'administrator' })
    if (await writeRole(db, userId, role)) {
      const subject = `account:${userId}`
      await recordEvent(db, { actor, owner: { learnerId: userId }, verb: 'account:role-set', subject, detail: { role }, at: now })
      await recordAudit(db, { actor, verb: 'role:set', subject, detail: { role }, at: now })
    }
    return { userId }
  },
})
