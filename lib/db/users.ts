/** Accounts. */
import { randomUUID } from 'node:crypto'
import type { Role } from '../policy.ts'
import type { Db, Tx } from './client.ts'

export interface Credentials {
  userId: string
  /** Null for an account without a password. */
  passwordHash: string | null
  /** When it was changed; null: not since the account was made. A stronger form of the same password is no change. */
  passwordSince: Date | null
  isDisabled: boolean
}

const select = { id: true, passwordHash: true, passwordChangedAt: true, disabledAt: true } as const

/** @param email normalised */
export async function findCredentials(db: Db | Tx, by: { email: string } | { id: string }): Promise<Credentials | null> {
  const row = await db.user.findUnique({ where: by, select })
  if (!row) return null
  const { id: userId, passwordHash, passwordChangedAt: passwordSince, disabledAt } = row
  return { userId, passwordHash, passwordSince, isDisabled: disabledAt !== null }
}

/** Where mail to the account goes. */
export async function findEmail(db: Db | Tx, id: string): Promise<string | null> {
  return (await db.user.findUnique({ where: { id }, select: { email: true } }))?.email ?? null
}

export interface Addressee {
  userId: string
  email: string
  name: string
  /** Whether somebody has shown that the address is theirs. */
  isProven: boolean
}

/** Who a link in a mail is for. Null when the account is gone or disabled by now. */
export async function findAddressee(db: Db | Tx, id: string): Promise<Addressee | null> {
  const select = { email: true, name: true, emailVerifiedAt: true } as const
  const row = await db.user.findFirst({ where: { id, disabledAt: null }, select })
  return row && { userId: id, email: row.email, name: row.name, isProven: row.emailVerifiedAt !== null }
}

/** Whose address it is, if it is an account's; a disabled one says so. @param email normalised */
export async function findAddresseeAt(
  db: Db | Tx,
  email: string,
): Promise<(Pick<Addressee, 'userId' | 'isProven'> & { isDisabled: boolean }) | null> {
  const row = await db.user.findUnique({ where: { email }, select: { id: true, emailVerifiedAt: true, disabledAt: true } })
  return row && { userId: row.id, isProven: row.emailVerifiedAt !== null, isDisabled: row.disabledAt !== null }
}

export interface NewUser {
  email: string
  name: string
  passwordHash: string
  role?: Role
  /** When the person showed that the address is theirs, if they did. */
  emailVerifiedAt?: Date
  now: Date
}

/** The new account's id, or null when the address has an account. */
export async function addUser(db: Tx, { role = 'learner', now, ...account }: NewUser): Promise<string | null> {
  const id = randomUUID()
  // A unique violation would end the transaction on Postgres; this way the loser of a race only gets another row back.
  const row = await db.user.upsert({
    where: { email: account.email },
    update: {},
    create: { id, ...account, role, createdAt: now },
    select: { id: true },
  })
  return row.id === id ? id : null
}

/** Stores a stronger form of the same password, unless the password was changed meanwhile. */
export async function replaceHash(db: Db, { userId, from, to }: { userId: string; from: string; to: string }): Promise<void> {
  await db.user.updateMany({ where: { id: userId, passwordHash: from }, data: { passwordHash: to } })
}

/** @returns whether the role is another one than before. */
export async function setRole(db: Tx, id: string, role: Role): Promise<boolean> {
  return (await db.user.updateMany({ where: { id, role: { not: role } }, data: { role } })).count === 1
}

/** Makes other transactions that ask for the same account wait until this one ends. For rules that look at several rows of it. */
export async function lockUser(db: Tx, id: string): Promise<void> {
  await db.$executeRaw`UPDATE "User" SET "id" = "id" WHERE "id" = ${id}`
}

/**
 * Holds the account that somebody is being let into until the transaction ends: whoever disables it, sets another password or turns a
 * second factor on either comes before, and is seen here, or after, and ends the new session.
 * @param passwordSince of the password that was shown; left out for other ways in
 * @returns false when the account is gone or disabled, or has another password by now
 */
export async function holdForEntry(
  db: Tx,
  { userId, passwordSince }: { userId: string; passwordSince?: Date | null | undefined },
): Promise<boolean> {
  const password = passwordSince === undefined ? {} : { passwordChangedAt: passwordSince }
  const { count } = await db.user.updateMany({ where: { id: userId, disabledAt: null, ...password }, data: { disabledAt: null } })
  return count === 1
}

/** @returns false when the account has not the old address any more. The new one must be free: a taken one breaks a unique key. */
export async function replaceEmail(
  db: Tx,
  { userId, from, to, now }: { userId: string; from: string; to: string; now: Date },
): Promise<boolean> {
  const { count } = await db.user.updateMany({ where: { id: userId, email: from }, data: { email: to, emailVerifiedAt: now } })
  return count === 1
}
