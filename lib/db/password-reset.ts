/** What a reset and the first proof of an address do to an account. */
import type { Tx } from './client.ts'

/** A new password, and nobody is signed in any more: sessions, half-finished sign-ins and links that are still out end. */
export async function resetPassword(
  db: Tx,
  { userId, passwordHash, now }: { userId: string; passwordHash: string; now: Date },
): Promise<void> {
  await db.user.updateMany({ where: { id: userId }, data: { passwordHash, passwordChangedAt: now } })
  await db.session.deleteMany({ where: { userId } })
  await db.token.deleteMany({ where: { userId } })
}

/**
 * Notes that somebody has shown that the address of the account is theirs. The first time, every other way into it goes: whoever made the
 * account may have used an address that was never theirs, and must not stay in, or come back, once the owner is here.
 * @returns whether it was the first time
 */
export async function proveAddress(db: Tx, userId: string, now: Date): Promise<boolean> {
  const { count } = await db.user.updateMany({ where: { id: userId, emailVerifiedAt: null }, data: { emailVerifiedAt: now } })
  if (count === 0) return false
  const where = { userId }
  await db.identity.deleteMany({ where })
  await db.passkey.deleteMany({ where })
  await db.totp.deleteMany({ where })
  await db.recoveryCode.deleteMany({ where })
  return true
}
