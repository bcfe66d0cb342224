/** What guards an account and the ways into it, in one statement: pages ask for it often. */
import { providerIds, type ProviderId, type WaysIn } from '../domain/account/way-in.ts'
import type { Db, Tx } from './client.ts'

export interface Guards extends WaysIn {
  email: string
  /** When somebody showed that the address is theirs; null: nobody did. */
  emailVerifiedAt: Date | null
  passwordChangedAt: Date | null
  /** When the app that makes codes showed its first right one; null without such an app. */
  secondFactorSince: Date | null
  /** Sealed; only while the app is being set up. */
  pendingSecret: string | null
  recoveryCodes: number
  /** Oldest first. */
  linked: { provider: ProviderId; label: string; linkedAt: Date }[]
}

/** Null when the account is gone. */
export async function findGuards(db: Db | Tx, userId: string): Promise<Guards | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT u."email", u."emailVerifiedAt", CASE WHEN u."passwordHash" IS NULL THEN 0 ELSE 1 END AS "passwords", u."passwordChangedAt",
           t."sealedSecret", t."confirmedAt", i."provider", i."label", i."linkedAt",
           (SELECT COUNT(*) FROM "RecoveryCode" r WHERE r."userId" = u."id" AND r."usedAt" IS NULL) AS "recoveryCodes",
           (SELECT COUNT(*) FROM "Passkey" p WHERE p."userId" = u."id") AS "passkeys"
    FROM "User" u LEFT JOIN "Totp" t ON t."userId" = u."id" LEFT JOIN "Identity" i ON i."userId" = u."id"
    WHERE u."id" = ${userId} ORDER BY i."linkedAt", i."provider"`
  const [first] = rows
  if (!first) return null
  const linked = rows.flatMap(({ provider, label, linkedAt }) =>
    isProvider(provider) && label !== null && linkedAt !== null ? [{ provider, label, linkedAt }] : [],
  )
  const { email, emailVerifiedAt, passwordChangedAt, sealedSecret, confirmedAt } = first
  return {
    email,
    emailVerifiedAt,
    hasPassword: Number(first.passwords) === 1,
    passwordChangedAt,
    secondFactorSince: confirmedAt,
    pendingSecret: confirmedAt === null ? sealedSecret : null,
    recoveryCodes: Number(first.recoveryCodes),
    passkeys: Number(first.passkeys),
    identities: linked.map((it) => it.provider),
    linked,
  }
}

/** One for each identity; without any, one. */
interface Row {
  email: string
  emailVerifiedAt: Date | null
  passwords: number | bigint
  passwordChangedAt: Date | null
  sealedSecret: string | null
  confirmedAt: Date | null
  provider: string | null
  label: string | null
  linkedAt: Date | null
  recoveryCodes: number | bigint
  passkeys: number | bigint
}

const isProvider = (text: string | null): text is ProviderId => (providerIds as readonly (string | null)[]).includes(text)
