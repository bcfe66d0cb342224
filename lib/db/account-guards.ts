/** What guards an account, in one statement: pages ask for it often. */
import type { Db, Tx } from './client.ts'

export interface Guards {
  hasPassword: boolean
  passwordChangedAt: Date | null
  /** When the app that makes codes showed its first right one; null without such an app. */
  secondFactorSince: Date | null
  /** Sealed; only while the app is being set up. */
  pendingSecret: string | null
  recoveryCodes: number
  passkeys: number
}

interface Row {
  hasPassword: number | bigint
  passwordChangedAt: Date | null
  sealedSecret: string | null
  confirmedAt: Date | null
  recoveryCodes: number | bigint
  passkeys: number | bigint
}

/** Null when the account is gone. */
export async function findGuards(db: Db | Tx, userId: string): Promise<Guards | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT CASE WHEN u."passwordHash" IS NULL THEN 0 ELSE 1 END AS "hasPassword", u."passwordChangedAt", t."sealedSecret", t."confirmedAt",
           (SELECT COUNT(*) FROM "RecoveryCode" r WHERE r."userId" = u."id" AND r."usedAt" IS NULL) AS "recoveryCodes",
           (SELECT COUNT(*) FROM "Passkey" p WHERE p."userId" = u."id") AS "passkeys"
    FROM "User" u LEFT JOIN "Totp" t ON t."userId" = u."id" WHERE u."id" = ${userId}`
  if (!row) return null
  return {
    hasPassword: Number(row.hasPassword) === 1,
    passwordChangedAt: row.passwordChangedAt,
    secondFactorSince: row.confirmedAt,
    pendingSecret: row.confirmedAt === null ? row.sealedSecret : null,
    recoveryCodes: Number(row.recoveryCodes),
    passkeys: Number(row.passkeys),
  }
}

/** Ids of the providers that open the account. */
export async function listProviders(db: Db | Tx, userId: string): Promise<string[]> {
  const rows = await db.identity.findMany({ where: { userId }, select: { provider: true } })
  return rows.map((it) => it.provider)
}
