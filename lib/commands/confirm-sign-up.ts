/**
 * Makes the account that somebody asked for, once the link in the mail is used, and signs them in.
 *
 * The rule: whoever comes in this way has the mailbox and knows the password. The browser that sent the form chose the password, and is
 * known by a secret of its own. Any other browser chooses one now, and the one from the form is forgotten: somebody else may have sent
 * that form, with this person's address.
 */
import { z } from 'zod'
import { beginSession, type BegunSession } from '../auth/begin-session.ts'
import { Device } from '../auth/device.ts'
import { isSameBrowser, linkDead, readPending, type PendingSignUp } from '../auth/mailed.ts'
import { findToken, spendToken } from '../auth/one-time-token.ts'
import { hashPassword } from '../auth/password.ts'
import { passwordComplaint } from '../auth/password-rules.ts'
import { procedure } from '../auth/procedure.ts'
import { recordAudit } from '../db/audit.ts'
import { recordEvent } from '../db/events.ts'
import { addUser } from '../db/users.ts'
import { Refused } from '../errors.ts'
import { command, perform } from '../operation.ts'

export const ConfirmSignUp = z.strictObject({
  token: z.string().max(100),
  /** Not needed in the browser that sent the form. */
  password: z.string().max(1_000).optional(),
  /** That browser's cookie. */
  mailed: z.string().max(4_000).optional(),
  device: Device,
})

export interface ConfirmedSignUp {
  session: BegunSession
  /** The page that was wanted at the beginning; unchecked. */
  next: string | null
}

const openAccount = command({
  name: 'confirm-sign-up',
  input: z.strictObject({ token: z.string(), passwordHash: z.string(), userAgent: z.string() }),
  async run(context, { token, passwordHash, userAgent }): Promise<ConfirmedSignUp> {
    const { actor, db, now } = context
    const spent = await spendToken(db, { token, purpose: 'verify-email', now })
    const pending = readPending(spent?.payload)
    if (!pending) throw new Refused(linkDead)
    const { email, name, next } = pending
    const userId = await addUser(db, { email, name, passwordHash, emailVerifiedAt: now, now })
    if (userId === null) throw new Refused('There is an account with this address by now. Sign in to it.')
    const subject = `account:${userId}`
    await recordEvent(db, { actor, owner: { learnerId: userId }, verb: 'account:opened', subject, at: now })
    await recordAudit(db, { actor, verb: 'account:opened', subject, at: now })
    await recordAudit(db, { actor, verb: 'email:verified', subject, at: now })
    return { session: await beginSession(context, { userId, userAgent, stay: true }), next }
  },
})

export const confirmSignUp = procedure({
  name: 'confirm-sign-up',
  input: ConfirmSignUp,
  async start(base, { token, password, mailed, device }): Promise<ConfirmedSignUp> {
    const found = await findToken(base.db, { token, purpose: 'verify-email', now: base.now })
    const pending = readPending(found?.payload)
    if (!pending) throw new Refused(linkDead)
    const passwordHash = isSameBrowser(pending, mailed, base.now) ? pending.passwordHash : await hashOfChosen(password ?? '', pending)
    return perform(openAccount, { token, passwordHash, userAgent: device.userAgent }, base)
  },
})

async function hashOfChosen(password: string, account: PendingSignUp): Promise<string> {
  if (password === '') throw new Refused('Choose a password.', 'password')
  const complaint = passwordComplaint(password, account)
  if (complaint !== null) throw new Refused(complaint, 'password')
  return hashPassword(password)
}
