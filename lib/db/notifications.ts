/** What people were told, and where they want to hear of what. */
import type { NotificationKind } from '../domain/account/notification.ts'
import type { Db, Tx } from './client.ts'

export interface NewNotification {
  id: string
  userId: string
  kind: NotificationKind
  dedupeKey: string
  facts: string
  path: string
  at: Date
  shown: boolean
  mail: 'none' | 'waiting'
  mailDueAt: Date | null
}

/** @returns false when it was told before. */
export async function addNotification(db: Tx, it: NewNotification): Promise<boolean> {
  const added = await db.$executeRaw`
    INSERT INTO "Notification" ("id", "userId", "kind", "dedupeKey", "facts", "path", "at", "shown", "mail", "mailDueAt")
    VALUES (${it.id}, ${it.userId}, ${it.kind}, ${it.dedupeKey}, ${it.facts}, ${it.path}, ${it.at}, ${it.shown}, ${it.mail}, ${it.mailDueAt})
    ON CONFLICT ("dedupeKey") DO NOTHING`
  return added === 1
}

/** Which of these were told, by their whole keys. */
export async function findTold(db: Db, dedupeKeys: readonly string[]): Promise<ReadonlySet<string>> {
  if (dedupeKeys.length === 0) return new Set()
  const rows = await db.notification.findMany({ where: { dedupeKey: { in: [...dedupeKeys] } }, select: { dedupeKey: true } })
  return new Set(rows.map((it) => it.dedupeKey))
}

/** What somebody chose for one kind; null while they left it as it begins. */
export function findChoice(db: Db | Tx, userId: string, kind: NotificationKind): Promise<{ shown: boolean; mailed: boolean } | null> {
  return db.notificationChoice.findUnique({ where: { userId_kind: { userId, kind } }, select: { shown: true, mailed: true } })
}

/**
 * Whatever leads to a page that somebody has opened is news no more.
 * @param path with or without its query: both are looked for
 */
export async function markSeen(db: Db | Tx, userId: string, path: string, now: Date): Promise<void> {
  const [bare = ''] = path.split('?')
  await db.notification.updateMany({ where: { userId, path: { in: [path, bare] }, seenAt: null }, data: { seenAt: now } })
}

/** All that is there until now. @returns how many were news */
export async function markAllSeen(db: Tx, userId: string, now: Date): Promise<number> {
  return (await db.notification.updateMany({ where: { userId, seenAt: null, at: { lte: now } }, data: { seenAt: now } })).count
}

export interface ListedNotification {
  id: string
  kind: string
  facts: string
  path: string
  at: Date
  seenAt: Date | null
}

/** Where a page of the list ends. Many are of the same moment: what a look of the clock tells. */
export type Place = Pick<ListedNotification, 'at' | 'id'>

/** Newest first. @param after only those that come after it in the list */
export function listNotifications(
  db: Db,
  userId: string,
  { after, most }: { after: Place | null; most: number },
): Promise<ListedNotification[]> {
  const select = { id: true, kind: true, facts: true, path: true, at: true, seenAt: true } as const
  const where = { userId, shown: true, ...(after && { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }) }
  return db.notification.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: most, select })
}
