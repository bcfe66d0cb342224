/**
 * A mail with a link to set a new password. Known and unknown addresses get the same answer: counting is all that happens before it, and
 * the rest, which only an account causes, happens after it.
 */
import { z } from 'zod'
import { mayMail } from '../auth/asked-mail.ts'
import { Device } from '../auth/device.ts'
import { Email } from '../auth/email.ts'
import type { Mailed } from '../auth/mailed.ts'
import { issueToken } from '../auth/one-time-token.ts'
import { procedure } from '../auth/procedure.ts'
import { newToken } from '../auth/token.ts'
import { findCredentials } from '../db/users.ts'
import { resetPassword } from '../mail/letters.ts'
import { sendsMail, writeMail } from '../mail/outbox.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'

export const AskForReset = z.strictObject({ email: Email, device: Device })

/** The part before the answer. @returns what the browser remembers, and whether the mail may be written */
export const askForReset = procedure({
  name: 'ask-for-reset',
  input: AskForReset,
  async start(base, { email, device }): Promise<{ mailed: Mailed; may: boolean }> {
    if (!sendsMail()) throw new Refused('This server sends no mail. Ask whoever runs it for a link.')
    const may = await mayMail(base, { email, address: device.address })
    return { mailed: { to: email, about: 'reset', at: base.now.getTime(), browser: newToken() }, may }
  },
})

/** The part after the answer. Nobody learns whether it did anything. */
export const writeResetLink = command({
  name: 'write-reset-link',
  input: z.strictObject({ email: Email }),
  async run(context, { email }): Promise<void> {
    const { db, now } = context
    const account = await findCredentials(db, { email })
    if (!account || account.isDisabled) return
    const link = await issueToken(db, { purpose: 'reset-password', userId: account.userId, now })
    await writeMail(context, email, resetPassword(link))
  },
})
