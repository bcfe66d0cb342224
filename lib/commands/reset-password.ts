/**
 * Sets a new password by a link. It ends every session, and leaves a second factor as it is: whoever reads the mail has shown one thing.
 *
 * A link that came by mail also shows that the address is the person's. If nobody had shown that before, the account may have been made
 * by somebody else, so every other way into it goes; see `proveAddress`.
 */
import { z } from 'zod'
import { linkDead } from '../auth/mailed.ts'
import { findToken, spendToken } from '../auth/one-time-token.ts'
import { hashPassword } from '../auth/password.ts'
import { passwordComplaint } from '../auth/password-rules.ts'
import { procedure } from '../auth/procedure.ts'
import { limitOf } from '../auth/throttle.ts'
import { recordAudit } from '../db/audit.ts'
import { recordEvent } from '../db/events.ts'
import { proveAddress, resetPassword as writePassword } from '../db/password-reset.ts'
import { removeFailures } from '../db/sign-in-failures.ts'
import { findAddressee } from '../db/users.ts'
import { Refused } from '../errors.ts'
import { passwordChanged } from '../mail/letters.ts'
import { writeMail } from '../mail/outbox.ts'
import { command, perform } from '../operation.ts'

export const ResetPassword = z.strictObject({
  token: z.string().max(100),
  password: z.string().min(1, 'Choose a password.').max(1_000),
})

/** Payload of a link that the operator handed over: it shows nothing about the address. */
export const byHand = 'by-hand'

const storePassword = command({
  name: 'reset-password',
  input: z.strictObject({ token: z.string(), passwordHash: z.string() }),
  async run(context, { token, passwordHash }): Promise<void> {
    const { actor, db, now } = context
    const spent = await spendToken(db, { token, purpose: 'reset-password', now })
    const account = spent?.userId ? await findAddressee(db, spent.userId) : null
    if (!spent || !account) throw new Refused(linkDead)
    const { userId, email } = account
    await writePassword(db, { userId, passwordHash, now })
    const isFirstProof = spent.payload !== byHand && (await proveAddress(db, userId, now))
    // Strangers' guesses at the old password must not keep the owner out of the new one.
    await removeFailures(db, limitOf({ account: email }))
    const subject = `account:${userId}`
    await recordEvent(db, { actor, owner: { learnerId: userId }, verb: 'account:password-reset', subject, at: now })
    await recordAudit(db, { actor, verb: 'password:reset', subject, detail: { by: spent.payload ?? 'mail' }, at: now })
    if (isFirstProof) await recordAudit(db, { actor, verb: 'email:verified', subject, at: now })
    await writeMail(context, email, passwordChanged(now))
  },
})

export const resetPassword = procedure({
  name: 'reset-password',
  input: ResetPassword,
  async start(base, { token, password }): Promise<void> {
    const found = await findToken(base.db, { token, purpose: 'reset-password', now: base.now })
    const account = found?.userId ? await findAddressee(base.db, found.userId) : null
    if (!account) throw new Refused(linkDead)
    const complaint = passwordComplaint(password, account)
    if (complaint !== null) throw new Refused(complaint, 'password')
    await perform(storePassword, { token, passwordHash: await hashPassword(password) }, base)
  },
})
