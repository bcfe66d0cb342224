/** Accounts. */
import { randomUUID } from 'node:crypto'
import { ownerKey, type Role } from '../policy.ts'
import type { Db, Tx } from './client.ts'

export interface Credentials {
  userId: string
  /** Null for an account without a password. */
  passwordHash: string | null
  isDisabled: boolean
}

const select = { id: true, passwordHash: true, disabledAt: true } as const

/** @param email normalised */
export async function findCredentials(db: Db | Tx, by: { email: string } | { id: string }): Promise<Credentials | null> {
  const row = await db.user.findUnique({ where: by, select })
  return row && { userId: row.id, passwordHash: row.passwordHash, isDisabled: row.disabledAt !== null }
}

/** Where mail to the account goes. */
export async function findEmail(db: Db | Tx, id: string): Promise<string | null> {
  return (await db.user.findUnique({ where: { id }, select: { email: true } }))?.email ?? null
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

/** Everything that names the person: what the account owns goes by cascade, the rest is named here. */
export async function removeUser(db: Tx, { userId, guestHash }: { userId: string; guestHash: string | null }): Promise<void> {
  const owners = [ownerKey({ learnerId: userId }), ...(guestHash === null ? [] : [ownerKey({ learnerId: null, guestHash })])]
  await db.event.deleteMany({ where: { ownerKey: { in: owners } } })
  // What happened to other people's data stays theirs, without a name.
  await db.event.updateMany({ where: { actorKey: { in: owners } }, data: { actorKey: 'account:deleted' } })
  if (guestHash !== null) await db.attempt.deleteMany({ where: { learnerId: null, guestHash } })
  await db.user.deleteMany({ where: { id: userId } })
}

/** @returns whether the role is another one than before. */
export async function setRole(db: Tx, id: string, role: Role): Promise<boolean> {
  return (await db.user.updateMany({ where: { id, role: { not: role } }, data: { role } })).count === 1
}

/** Makes other transactions that ask for the same account wait until this one ends. For rules that look at several rows of it. */
export async function lockUser(db: Tx, id: string): Promise<void> {
  await db.$executeRaw`UPDATE "User" SET "id" = "id" WHERE "id" = ${id}`
}
