/** Secrets that were handed out for one use, as hashes. */
import type { Db, Tx } from './client.ts'
import { lockUser } from './users.ts'

export interface NewToken {
  idHash: string
  purpose: string
  /** Null when it is not known yet who will use it. */
  userId: string | null
  payload: string | null
  now: Date
  expiresAt: Date
}

export interface StoredToken {
  userId: string | null
  payload: string | null
}

const select = { userId: true, payload: true } as const

/** Adds a token. Older ones of the same account and purpose are void from then on; expired ones of everybody are cleared away. */
export async function addToken(db: Tx, { idHash, purpose, userId, payload, now, expiresAt }: NewToken): Promise<void> {
  if (userId !== null) {
    // Two that are made at once must not both live.
    await lockUser(db, userId)
    await removeTokens(db, userId, [purpose])
  }
  await db.token.deleteMany({ where: { expiresAt: { lte: now } } })
  await db.token.create({ data: { idHash, purpose, userId, payload, createdAt: now, expiresAt } })
}

interface Handed {
  idHash: string
  purpose: string
  now: Date
}

const alive = ({ idHash, purpose, now }: Handed) => ({ idHash, purpose, usedAt: null, expiresAt: { gt: now } })

/** Uses a token up. Null when it is unknown, expired, used, or for another purpose; of many uses at once exactly one gets it. */
export async function takeToken(db: Tx, handed: Handed): Promise<StoredToken | null> {
  const { count } = await db.token.updateMany({ where: alive(handed), data: { usedAt: handed.now } })
  return count === 1 ? db.token.findUnique({ where: { idHash: handed.idHash }, select }) : null
}

/** The token while it can still be used. */
export const readToken = (db: Db | Tx, handed: Handed): Promise<StoredToken | null> => db.token.findFirst({ where: alive(handed), select })

/** Whether a token of this account with this purpose and payload was used. */
export async function wasUsed(db: Tx, where: { userId: string; purpose: string; payload: string }): Promise<boolean> {
  return (await db.token.count({ where: { ...where, usedAt: { not: null } } })) > 0
}

export async function removeTokens(db: Tx, userId: string, purposes: readonly string[]): Promise<void> {
  await db.token.deleteMany({ where: { userId, purpose: { in: [...purposes] } } })
}
