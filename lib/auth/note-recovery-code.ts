/** What is told and kept when a recovery code was used. */
import { recordAudit } from '../db/audit.ts'
import { countRecoveryCodes } from '../db/recovery-codes.ts'
import { findEmail } from '../db/users.ts'
import { recoveryCodeUsed } from '../mail/security-letters.ts'
import { writeMail } from '../mail/outbox.ts'
import type { CommandContext } from '../operation.ts'

/** @returns how many are left */
export async function noteRecoveryCode(context: CommandContext, userId: string): Promise<number> {
  const { actor, db, now } = context
  const left = await countRecoveryCodes(db, userId)
  await recordAudit(db, { actor, verb: 'recovery-code:used', subject: `account:${userId}`, detail: { left }, at: now })
  const email = await findEmail(db, userId)
  if (email !== null) await writeMail(context, email, recoveryCodeUsed(now, left))
  return left
}
