/**
 * Signing up on a server that sends mail. The answer is the same whether the address has an account or not, and takes as long: what is
 * the case stands in the mail, which only the owner reads.
 *
 * No account is made before the link in the mail was used. So nobody can prepare one for an address that is not theirs, and wait in it
 * for the owner to come.
 */
import { z } from 'zod'
import { mayMail } from '../auth/asked-mail.ts'
import { sealPending, type Mailed } from '../auth/mailed.ts'
import { issueToken } from '../auth/one-time-token.ts'
import { hashPassword } from '../auth/password.ts'
import { passwordComplaint } from '../auth/password-rules.ts'
import { procedure } from '../auth/procedure.ts'
import { hashOf, newToken } from '../auth/token.ts'
import { findCredentials } from '../db/users.ts'
import { Refused } from '../errors.ts'
import { alreadyAccount, verifyEmail } from '../mail/letters.ts'
import { writeMail } from '../mail/outbox.ts'
import { command, perform } from '../operation.ts'
import { SignUp } from './sign-up.ts'

const Asked = z.strictObject({
  email: z.string(),
  name: z.string(),
  passwordHash: z.string(),
  browserHash: z.string(),
  next: z.string().nullable(),
})

const writeLink = command({
  name: 'ask-to-sign-up',
  input: Asked,
  async run(context, asked) {
    const { db, now } = context
    const account = await findCredentials(db, { email: asked.email })
    if (account) {
      const link = await issueToken(db, { purpose: 'reset-password', userId: account.userId, now })
      await writeMail(context, asked.email, alreadyAccount(link))
    } else {
      const link = await issueToken(db, { purpose: 'verify-email', userId: null, payload: sealPending(asked), now })
      await writeMail(context, asked.email, verifyEmail(link))
    }
  },
})

export const askToSignUp = procedure({
  name: 'ask-to-sign-up',
  input: SignUp,
  async start(base, { name, email, password, next, device }): Promise<Mailed> {
    const complaint = passwordComplaint(password, { email, name })
    if (complaint !== null) throw new Refused(complaint, 'password')
    const may = await mayMail(base, { email, address: device.address })
    // For a taken address too, where nothing becomes of it: the time must not tell.
    const passwordHash = await hashPassword(password)
    const browser = newToken()
    if (may) await perform(writeLink, { email, name, passwordHash, browserHash: hashOf(browser), next: next ?? null }, base)
    return { to: email, about: 'sign-up', at: base.now.getTime(), browser }
  },
})
