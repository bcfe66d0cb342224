/** Keys of a person that other rows hold. */
import type { Db, Tx } from '../client.ts'

export async function sessionsOf(db: Db | Tx, userId: string): Promise<string[]> {
  return (await db.session.findMany({ where: { userId }, select: { idHash: true } })).map((it) => it.idHash)
}

/** Addresses that the account asked to change to, and when. */
export async function changesAskedFor(db: Db | Tx, userId: string): Promise<{ address: string; at: Date }[]> {
  const rows = await db.token.findMany({ where: { userId, purpose: 'change-email' }, select: { payload: true, createdAt: true } })
  return rows.flatMap(({ payload, createdAt }) => (payload === null ? [] : [{ address: payload, at: createdAt }]))
}
