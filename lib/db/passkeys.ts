/** Passkeys: public keys that sign in to an account. */
import type { Db, Tx } from './client.ts'

export interface Passkey {
  credentialId: string
  name: string
  createdAt: Date
  lastUsedAt: Date | null
}

const shown = { credentialId: true, name: true, createdAt: true, lastUsedAt: true } as const

/** Oldest first. */
export const listPasskeys = (db: Db | Tx, userId: string): Promise<Passkey[]> =>
  db.passkey.findMany({ where: { userId }, orderBy: [{ createdAt: 'asc' }, { credentialId: 'asc' }], select: shown })

/** What a browser is told of the passkeys of an account, so that it finds or leaves out the right ones. */
export async function listCredentials(db: Db | Tx, userId: string): Promise<{ id: string; transports: string[] }[]> {
  const rows = await db.passkey.findMany({ where: { userId }, select: { credentialId: true, transports: true } })
  return rows.map((it) => ({ id: it.credentialId, transports: it.transports.split(' ').filter(Boolean) }))
}

export interface PasskeyKey {
  credentialId: string
  userId: string
  publicKey: string
  counter: number
  isDisabled: boolean
}

/** What checks an answer, whoever it belongs to. */
export async function findPasskey(db: Db | Tx, credentialId: string): Promise<PasskeyKey | null> {
  const select = { userId: true, publicKey: true, counter: true, user: { select: { disabledAt: true } } } as const
  const row = await db.passkey.findUnique({ where: { credentialId }, select })
  if (!row) return null
  const { user, ...key } = row
  return { credentialId, ...key, isDisabled: user.disabledAt !== null }
}

export interface NewPasskey {
  credentialId: string
  userId: string
  publicKey: string
  counter: number
  transports: readonly string[]
  name: string
  now: Date
}

/** False when there is one with this id, whoever it belongs to. */
export async function addPasskey(db: Tx, { transports, now, ...key }: NewPasskey): Promise<boolean> {
  const count = await db.$executeRaw`
    INSERT INTO "Passkey" ("credentialId", "userId", "publicKey", "counter", "transports", "name", "createdAt")
    VALUES (${key.credentialId}, ${key.userId}, ${key.publicKey}, ${key.counter}, ${transports.join(' ')}, ${key.name}, ${now})
    ON CONFLICT ("credentialId") DO NOTHING`
  return count > 0
}

/** Moves the counter on. False when the passkey is gone or was used meanwhile: of two uses from one counter one fails. */
export async function notePasskeyUse(
  db: Tx,
  { credentialId, from, to, now }: { credentialId: string; from: number; to: number; now: Date },
): Promise<boolean> {
  const where = { credentialId, counter: from }
  return (await db.passkey.updateMany({ where, data: { counter: to, lastUsedAt: now } })).count === 1
}

type Own = { userId: string; credentialId: string }

/** False when the account has no such passkey. */
export async function renamePasskey(db: Tx, where: Own, name: string): Promise<boolean> {
  return (await db.passkey.updateMany({ where, data: { name } })).count === 1
}

/** The name of what was removed; null when the account has no such passkey. */
export async function removePasskey(db: Tx, where: Own): Promise<string | null> {
  const row = await db.passkey.findFirst({ where, select: { name: true } })
  return row && (await db.passkey.deleteMany({ where })).count === 1 ? row.name : null
}
