/** Gives an account a role. Everyone begins as a learner; the operator of the machine appoints the first administrator. */
import { z } from 'zod'
import { Email } from '../auth/email.ts'
import { recordEvent } from '../db/events.ts'
import { findCredentials, setRole as writeRole } from '../db/users.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const SetRole = z.strictObject({ email: Email, role: z.enum(['learner', 'mentor', 'administrator']) })

export const setRole = command({
  name: 'set-role',
  input: SetRole,
  async run({ actor, db, now }, { email, role }) {
    const account = await findCredentials(db, { email })
    const row = account && { learnerId: account.userId }
    // Checked on an imagined row too, so that nobody learns by asking which addresses have an account.
    authorise(actor, 'account:set-role', row ?? { learnerId: '' })
    if (!row) throw new Refused('No account has this address.', 'email')
    if (await writeRole(db, row.learnerId, role)) {
      await recordEvent(db, { actor, owner: row, verb: 'account:role-set', subject: `account:${row.learnerId}`, detail: { role }, at: now })
    }
    return { userId: row.learnerId }
  },
})
