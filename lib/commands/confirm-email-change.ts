/**
 * The second half of a change of address: each link confirms its side, in any order and any browser, and the later one changes the
 * address. The old address is told.
 */
import { z } from 'zod'
import { purposeOf, sides, type Side } from '../auth/email-side.ts'
import { linkDead } from '../auth/mailed.ts'
import { spendToken } from '../auth/one-time-token.ts'
import { limitOf } from '../auth/throttle.ts'
import { recordAudit } from '../db/audit.ts'
import { recordEvent } from '../db/events.ts'
import { removeFailures } from '../db/sign-in-failures.ts'
import { removeTokens, wasUsed } from '../db/tokens.ts'
import { findAddressee, findCredentials, lockUser, replaceEmail, type Addressee } from '../db/users.ts'
import { Refused } from '../errors.ts'
import { emailChanged } from '../mail/letters.ts'
import { writeMail } from '../mail/outbox.ts'
import { command, type CommandContext } from '../operation.ts'

export const ConfirmEmailChange = z.strictObject({ token: z.string().max(100), side: z.enum(sides) })

export interface ConfirmedSide {
  /** False while the other link has not been used. */
  isChanged: boolean
  side: Side
}

export const confirmEmailChange = command({
  name: 'confirm-email-change',
  input: ConfirmEmailChange,
  async run(context, { token, side }): Promise<ConfirmedSide> {
    const { db, now } = context
    const spent = await spendToken(db, { token, purpose: purposeOf[side], now })
    const account = spent?.userId ? await findAddressee(db, spent.userId) : null
    if (!spent?.payload || !account) throw new Refused(linkDead)
    // Both links used at the same moment: the later one must see the earlier.
    await lockUser(db, account.userId)
    const other = { userId: account.userId, purpose: purposeOf[side === 'new' ? 'old' : 'new'], payload: spent.payload }
    const isChanged = (side === 'new' && !account.isProven) || (await wasUsed(db, other))
    if (isChanged) await change(context, account, spent.payload)
    return { isChanged, side }
  },
})

async function change(context: CommandContext, { userId, email, isProven }: Addressee, newEmail: string): Promise<void> {
  const { actor, db, now } = context
  // Somebody else took it since the mail went out. Only its owner reads this.
  if (await findCredentials(db, { email: newEmail }))
    throw new Refused('The new address belongs to another account by now. Nothing was changed.')
  if (!(await replaceEmail(db, { userId, from: email, to: newEmail, now }))) throw new Refused(linkDead)
  // Links that went to the old address open nothing any more.
  await removeTokens(db, userId, ['reset-password', 'change-email', 'confirm-old-email'])
  await removeFailures(db, limitOf({ account: email }))
  const subject = `account:${userId}`
  await recordEvent(db, { actor, owner: { learnerId: userId }, verb: 'account:email-changed', subject, at: now })
  await recordAudit(db, { actor, verb: 'email:changed', subject, at: now })
  await writeMail(context, email, emailChanged(isProven ? newEmail : null, now))
}
