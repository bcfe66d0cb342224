/** When an account's password was changed, and changing it. */
import type { Db, Tx } from './client.ts'

export interface PasswordState {
  hasPassword: boolean
  /** Null: since the account was made. */
  changedAt: Date | null
}

export async function findPasswordState(db: Db | Tx, userId: string): Promise<PasswordState> {
  const row = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true, passwordChangedAt: true } })
  return { hasPassword: typeof row?.passwordHash === 'string', changedAt: row?.passwordChangedAt ?? null }
}

export interface NewPassword {
  userId: string
  passwordHash: string
  /** When the password that was judged had been changed. A stronger form of the same password does not count as a change. */
  since: Date | null
  now: Date
}

/** False when the password was changed meanwhile: then the present one was not what the person showed. */
export async function replacePassword(db: Tx, { userId, passwordHash, since, now }: NewPassword): Promise<boolean> {
  const where = { id: userId, passwordChangedAt: since }
  return (await db.user.updateMany({ where, data: { passwordHash, passwordChangedAt: now } })).count === 1
}
