/** The sessions of one account: each is a device that is signed in. */
import type { Db, Tx } from './client.ts'

export interface Device {
  idHash: string
  userAgent: string
  createdAt: Date
  lastSeenAt: Date
}

const select = { idHash: true, userAgent: true, createdAt: true, lastSeenAt: true } as const

/** Signed in now, last seen first. */
export const listDevices = (db: Db | Tx, userId: string, now: Date): Promise<Device[]> =>
  db.session.findMany({ where: { userId, expiresAt: { gt: now } }, orderBy: [{ lastSeenAt: 'desc' }, { idHash: 'asc' }], select })

/** Ends every session of the account except one. @returns how many ended */
export async function endOtherSessions(db: Tx, { userId, except }: { userId: string; except: string }): Promise<number> {
  return (await db.session.deleteMany({ where: { userId, idHash: { not: except } } })).count
}

/**
 * Gives a session another id, which ends what holds the old one, and notes that its owner proved just now who they are.
 * @returns its beginning and its end; null when it had ended
 */
export async function renewSession(
  db: Tx,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<{ createdAt: Date; expiresAt: Date } | null> {
  const { count } = await db.session.updateMany({ where: { idHash: from, expiresAt: { gt: now } }, data: { idHash: to, confirmedAt: now } })
  if (count === 0) return null
  return db.session.findUniqueOrThrow({ where: { idHash: to }, select: { createdAt: true, expiresAt: true } })
}
