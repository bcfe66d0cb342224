/** Uses up a code of the second factor: one from the app, or a recovery code in its place. */
import type { Tx } from '../db/client.ts'
import { spendRecoveryCode } from '../db/recovery-codes.ts'
import { findTotp, spendStep } from '../db/totp.ts'
import { hashOfRecoveryCode } from './recovery-code.ts'
import { unsealOrNull } from './sealed.ts'
import { stepOfCode } from './totp.ts'

export type KindOfCode = 'app' | 'recovery'

interface Typed {
  userId: string
  /** As it was typed. */
  code: string
  now: Date
}

/** Which kind it was; null when it does not fit or was used before. Runs inside the transaction that does what the code is for. */
export async function spendCode(db: Tx, { userId, code, now }: Typed): Promise<KindOfCode | null> {
  const digits = code.replace(/\s/g, '')
  if (/^\d{6}$/.test(digits)) return (await spendAppCode(db, { userId, code: digits, now })) ? 'app' : null
  return (await spendRecoveryCode(db, { userId, codeHash: hashOfRecoveryCode(code), now })) ? 'recovery' : null
}

async function spendAppCode(db: Tx, { userId, code, now }: Typed): Promise<boolean> {
  const totp = await findTotp(db, userId)
  if (!totp?.confirmedAt) return false
  const secret = unsealOrNull(totp.sealedSecret)
  const step = secret === null ? null : stepOfCode(secret, code, now)
  return step !== null && spendStep(db, { userId, step })
}
