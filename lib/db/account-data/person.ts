/** Keys of a person that other rows hold. */
import type { Db, Tx } from '../client.ts'

export async function sessionsOf(db: Db | Tx, userId: string): Promise<string[]> {
  return (await db.session.findMany({ where: { userId }, select: { idHash: true } })).map((it) => it.idHash)
}

/** Addresses that the account asked to change to: mails went there. */
export async function addressesAskedFor(db: Db | Tx, userId: string): Promise<string[]> {
  const purpose = { in: ['change-email', 'confirm-old-email'] }
  const rows = await db.token.findMany({ where: { userId, purpose }, select: { payload: true } })
  return rows.flatMap(({ payload }) => (payload === null ? [] : [payload]))
}
