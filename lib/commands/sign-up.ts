/**
 * Makes an account and signs its owner in.
 *
 * Without mail, signing up cannot hide that an address has an account: there is nowhere else to say so than in the answer. What is done
 * instead: a taken address is treated as a try to sign in with the password given. So it costs as much time, counts towards the same
 * limits, and the refusal names no reason that a stranger could not guess. It also makes a second press of the button harmless. Where
 * one network address makes too many accounts, it is refused before it is known whether the address is taken.
 */
import { z } from 'zod'
import { countingAccounts } from '../auth/asked-account.ts'
import { beginSession } from '../auth/begin-session.ts'
import { checkCredentials } from '../auth/credentials.ts'
import { Device } from '../auth/device.ts'
import { Email } from '../auth/email.ts'
import { hashPassword } from '../auth/password.ts'
import { passwordComplaint } from '../auth/password-rules.ts'
import { PersonName } from '../auth/person-name.ts'
import { procedure } from '../auth/procedure.ts'
import { recordAudit } from '../db/audit.ts'
import { recordEvent } from '../db/events.ts'
import { addUser } from '../db/users.ts'
import { Refused } from '../errors.ts'
import { command, perform } from '../operation.ts'

export const SignUp = z.strictObject({
  name: PersonName,
  email: Email,
  password: z.string().min(1, 'Choose a password.').max(1_000),
  next: z.string().max(2_000).optional(),
  device: Device,
})

const openAccount = command({
  name: 'sign-up',
  input: z.strictObject({ email: z.string(), name: z.string(), passwordHash: z.string(), userAgent: z.string() }),
  async run(context, { email, name, passwordHash, userAgent }) {
    const { actor, db, now } = context
    const userId = await addUser(db, { email, name, passwordHash, now })
    if (userId === null) return null
    await recordEvent(db, { actor, owner: { learnerId: userId }, verb: 'account:opened', subject: `account:${userId}`, at: now })
    await recordAudit(db, { actor, verb: 'account:opened', subject: `account:${userId}`, at: now })
    return beginSession(context, { userId, userAgent, stay: true })
  },
})

const openSession = command({
  name: 'sign-in',
  input: z.strictObject({ userId: z.string(), passwordSince: z.date().nullable(), userAgent: z.string() }),
  run: (context, input) => beginSession(context, { ...input, stay: true }),
})

export const signUp = procedure({
  name: 'sign-up',
  input: SignUp,
  async start(base, { name, email, password, device }) {
    const complaint = passwordComplaint(password, { email, name })
    if (complaint !== null) throw new Refused(complaint, 'password')
    const { userAgent, address } = device
    const make = async () => perform(openAccount, { email, name, passwordHash: await hashPassword(password), userAgent }, base)
    const opened = await countingAccounts(base, address, make)
    if (opened) return opened
    const fitting = await checkCredentials(base, { email, password, address }).catch(inOtherWords)
    return perform(openSession, { ...fitting, userAgent }, base)
  },
})

function inOtherWords(error: unknown): never {
  if (error instanceof Refused) throw new Refused('This address cannot be used for a new account. If it is yours, sign in.', 'email')
  throw error
}
