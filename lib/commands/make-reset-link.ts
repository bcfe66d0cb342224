/** A link to set a new password, for the operator to hand over: on a server without mail there is no other way to get one. */
import { z } from 'zod'
import { Email } from '../auth/email.ts'
import { issueToken } from '../auth/one-time-token.ts'
import { recordAudit } from '../db/audit.ts'
import { findCredentials } from '../db/users.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { byHand } from './reset-password.ts'

export const MakeResetLink = z.strictObject({ email: Email })

export interface ResetLink {
  token: string
  expiresAt: Date
}

export const makeResetLink = command({
  name: 'make-reset-link',
  input: MakeResetLink,
  async run({ actor, db, now }, { email }): Promise<ResetLink> {
    authorise(actor, 'account:hand-over-link', ownerOf(actor))
    const account = await findCredentials(db, { email })
    if (!account) throw new Refused('No account has this address.')
    if (account.isDisabled) throw new Refused('This account is disabled. Enable it first.')
    const { userId } = account
    const link = await issueToken(db, { purpose: 'reset-password', userId, payload: byHand, now })
    await recordAudit(db, { actor, verb: 'reset-link:made', subject: `account:${userId}`, at: now })
    return link
  },
})
