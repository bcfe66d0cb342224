/** Takes an address from an account that never showed that it is its own. */
import type { Tx } from './client.ts'

/** `.invalid` names no host, ever: nothing can be sent there and nobody can show that it is theirs. */
const asideAddress = (userId: string): string => `${userId}@put-aside.invalid`

/**
 * Puts an account aside: it loses the address, is disabled, and nothing opens it any more. What was done in it stays where it is, so
 * that an administrator can give it back to somebody who only mistyped an address.
 * @returns false when the account is not an unverified holder of the address any more, or administers by now
 */
export async function putAside(db: Tx, { userId, address, now }: { userId: string; address: string; now: Date }): Promise<boolean> {
  const { count } = await db.user.updateMany({
    where: { id: userId, email: address, emailVerifiedAt: null, role: { not: 'administrator' } },
    data: { email: asideAddress(userId), passwordHash: null, disabledAt: now },
  })
  if (count === 0) return false
  const where = { userId }
  await db.session.deleteMany({ where })
  await db.identity.deleteMany({ where })
  await db.passkey.deleteMany({ where })
  await db.totp.deleteMany({ where })
  await db.recoveryCode.deleteMany({ where })
  await db.token.deleteMany({ where })
  // What that account caused to be written to the address is none of its owner's business.
  await db.mail.deleteMany({ where: { recipient: address, sentAt: null } })
  return true
}
