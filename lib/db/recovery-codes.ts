/** Codes for the day the phone is lost, as hashes. */
import type { Db, Tx } from './client.ts'

/** New codes; whatever codes there were stop working. */
export async function replaceRecoveryCodes(db: Tx, userId: string, hashes: readonly string[]): Promise<void> {
  await db.recoveryCode.deleteMany({ where: { userId } })
  await db.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ userId, codeHash })) })
}

/** Uses one up. False when there is none such; of many uses at once exactly one succeeds. */
export async function spendRecoveryCode(
  db: Tx,
  { userId, codeHash, now }: { userId: string; codeHash: string; now: Date },
): Promise<boolean> {
  return (await db.recoveryCode.updateMany({ where: { userId, codeHash, usedAt: null }, data: { usedAt: now } })).count === 1
}

/** How many still work. */
export const countRecoveryCodes = (db: Db | Tx, userId: string): Promise<number> =>
  db.recoveryCode.count({ where: { userId, usedAt: null } })
