/**
 * The first half of a change of address: one link goes to the new address and one to the present one, and only both together change
 * anything. Somebody at an unlocked computer has not the mailbox; somebody in the mailbox has not the session. Whether the new address
 * has an account already is told to its owner alone.
 */
import { z } from 'zod'
import { checkPasswordAgain } from '../auth/credentials.ts'
import { mayMail } from '../auth/asked-mail.ts'
import { Device } from '../auth/device.ts'
import { Email } from '../auth/email.ts'
import { issueToken } from '../auth/one-time-token.ts'
import { procedure } from '../auth/procedure.ts'
import { assertRecent } from '../auth/recent.ts'
import { findPasswordState } from '../db/passwords.ts'
import { removeTokens } from '../db/tokens.ts'
import { findAddressee, findCredentials } from '../db/users.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { addressTaken, confirmNewEmail, confirmOldEmail } from '../mail/letters.ts'
import { sendsMail, writeMail } from '../mail/outbox.ts'
import { command, perform } from '../operation.ts'
import { authorise, ownerOf, type Actor } from '../policy.ts'

export const AskToChangeEmail = z.strictObject({
  newEmail: Email,
  /** An account without one has nothing to show; it must have signed in a moment ago. */
  password: z.string().max(1_000).optional(),
  device: Device,
})

export interface AskedEmailChange {
  newEmail: string
  /** Whether the present address has to confirm it too. */
  both: boolean
}

const writeLinks = command({
  name: 'ask-to-change-email',
  input: z.strictObject({ newEmail: z.string() }),
  async run(context, { newEmail }): Promise<AskedEmailChange> {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'account:secure', ownerOf(actor))
    const account = await findAddressee(db, actor.userId)
    if (!account) throw new SignInNeeded()
    const { userId, email, isProven } = account
    const link = await issueToken(db, { purpose: 'change-email', userId, payload: newEmail, now })
    const isTaken = (await findCredentials(db, { email: newEmail })) !== null
    await writeMail(context, newEmail, isTaken ? addressTaken() : confirmNewEmail(link, isProven))
    // Nobody has shown that the present address is the person's: a mistyped one must not hold the account for ever.
    if (!isProven) {
      await removeTokens(db, userId, ['confirm-old-email'])
      return { newEmail, both: false }
    }
    const oldLink = await issueToken(db, { purpose: 'confirm-old-email', userId, payload: newEmail, now })
    await writeMail(context, email, confirmOldEmail(oldLink, newEmail))
    return { newEmail, both: true }
  },
})

export const askToChangeEmail = procedure({
  name: 'ask-to-change-email',
  input: AskToChangeEmail,
  async start(base, { newEmail, password, device }): Promise<AskedEmailChange> {
    const { actor } = base
    if (actor.kind !== 'account') throw new SignInNeeded()
    if (!sendsMail()) throw new Refused('This server sends no mail, so an address cannot be confirmed. Ask whoever runs it.')
    if (newEmail === actor.email) throw new Refused('This is your address already.', 'newEmail')
    await checkOwner(base, actor, password ?? '')
    if (!(await mayMail(base, { email: newEmail, address: device.address })))
      throw new Refused('Three mails in a quarter of an hour is the most we send to one address. Use the newest, or wait.', 'newEmail')
    return perform(writeLinks, { newEmail }, base)
  },
})

type Base = Parameters<typeof checkPasswordAgain>[0]

async function checkOwner(base: Base, actor: Extract<Actor, { kind: 'account' }>, password: string): Promise<void> {
  const { hasPassword } = await findPasswordState(base.db, actor.userId)
  if (!hasPassword) return assertRecent(actor, base.now)
  if (password === '') throw new Refused('Enter your password.', 'password')
  await checkPasswordAgain(base, { ...actor, password })
}
