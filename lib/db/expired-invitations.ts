/** Invitations whose days are over and whose senders may not know. */
import type { Db } from './client.ts'

export interface ExpiredInvitation {
  id: string
  fromId: string
  asksFor: string
  name: string | null
  email: string | null
  expiresAt: Date
}

/** Milliseconds: who was not told within a month is not told any more. */
const WORTH_TELLING = 30 * 24 * 60 * 60_000

/** A page of them, by id. Whether their senders were told already is asked of the notifications. */
export function listExpired(db: Db, { now, after, most }: { now: Date; after: string; most: number }): Promise<ExpiredInvitation[]> {
  const expiresAt = { lte: now, gt: new Date(now.getTime() - WORTH_TELLING) }
  return db.invitation.findMany({
    where: { answeredAt: null, withdrawnAt: null, expiresAt, id: { gt: after } },
    select: { id: true, fromId: true, asksFor: true, name: true, email: true, expiresAt: true },
    orderBy: { id: 'asc' },
    take: most,
  })
}
