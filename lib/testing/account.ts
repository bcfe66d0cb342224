/** Accounts with a password and a session, for tests of a Cairn that sends mail. */
import { hashPassword } from '../auth/password.ts'
import { hashOf, newToken } from '../auth/token.ts'
import type { Db } from '../db/client.ts'
import { later, NOW } from './cast.ts'
import { password, sam } from './sign-in.ts'

export interface OpenedAccount {
  userId: string
  /** Of its session. */
  token: string
}

/** Whose owner has shown that the address is theirs. */
export const proven = (db: Db, person = sam): Promise<OpenedAccount> => account(db, person, NOW)

/** Made while the server sent no mail. */
export const unproven = (db: Db, person = sam): Promise<OpenedAccount> => account(db, person, null)

async function account(db: Db, { name, email }: { name: string; email: string }, emailVerifiedAt: Date | null): Promise<OpenedAccount> {
  const userId = crypto.randomUUID()
  const token = newToken()
  await db.user.create({ data: { id: userId, name, email, passwordHash: await hashPassword(password), emailVerifiedAt, createdAt: NOW } })
  const times = { createdAt: NOW, lastSeenAt: NOW, expiresAt: later(24 * 60) }
  await db.session.create({ data: { idHash: hashOf(token), userId, userAgent: 'Test browser', ...times } })
  return { userId, token }
}
