/** The app that makes one-time codes: at most one for each account. */
import type { Db, Tx } from './client.ts'

export interface StoredTotp {
  sealedSecret: string
  createdAt: Date
  /** Null until the first right code: before that it guards nothing. */
  confirmedAt: Date | null
}

const select = { sealedSecret: true, createdAt: true, confirmedAt: true } as const

export const findTotp = (db: Db | Tx, userId: string): Promise<StoredTotp | null> => db.totp.findUnique({ where: { userId }, select })

/** Whether signing in takes more than a password. */
export async function hasSecondFactor(db: Db | Tx, userId: string): Promise<boolean> {
  return (await db.totp.count({ where: { userId, confirmedAt: { not: null } } })) > 0
}

/** Begins to set one up, in place of another that was begun. False when one is in use already, which stays as it is. */
export async function beginTotp(
  db: Tx,
  { userId, sealedSecret, now }: { userId: string; sealedSecret: string; now: Date },
): Promise<boolean> {
  const count = await db.$executeRaw`
    INSERT INTO "Totp" ("userId", "sealedSecret", "createdAt", "lastStep") VALUES (${userId}, ${sealedSecret}, ${now}, 0)
    ON CONFLICT ("userId") DO UPDATE SET "sealedSecret" = excluded."sealedSecret", "createdAt" = excluded."createdAt"
    WHERE "Totp"."confirmedAt" IS NULL`
  return count > 0
}

/** From now on it guards the account. False when it does already, or another one was begun meanwhile. */
export async function confirmTotp(
  db: Tx,
  { userId, sealedSecret, step, now }: { userId: string; sealedSecret: string; step: number; now: Date },
): Promise<boolean> {
  const where = { userId, sealedSecret, confirmedAt: null }
  return (await db.totp.updateMany({ where, data: { confirmedAt: now, lastStep: step } })).count === 1
}

/** Uses up the code of a step, and those before it. False when it was used; of many uses at once exactly one succeeds. */
export async function spendStep(db: Tx, { userId, step }: { userId: string; step: number }): Promise<boolean> {
  const where = { userId, confirmedAt: { not: null }, lastStep: { lt: step } }
  return (await db.totp.updateMany({ where, data: { lastStep: step } })).count === 1
}

/** False when there was none in use. */
export async function removeTotp(db: Tx, userId: string): Promise<boolean> {
  return (await db.totp.deleteMany({ where: { userId, confirmedAt: { not: null } } })).count === 1
}
