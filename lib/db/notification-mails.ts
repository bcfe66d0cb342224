/** Notifications that wait to be mailed. */
import type { MailWishes } from '../domain/account/mail-time.ts'
import { NOTIFICATION_KINDS, NOTIFICATIONS } from '../domain/account/notification.ts'
import { defaultTimeZone, timeZoneNamed } from '../domain/calendar/time-zone.ts'
import type { Db, Tx } from './client.ts'

const waiting = (now: Date) => ({ mail: 'waiting', mailDueAt: { lte: now } })

/** People of whom something may be due, in no order. */
export async function listPeopleDue(db: Db, now: Date, { most, without }: { most: number; without: readonly string[] }): Promise<string[]> {
  const where = { ...waiting(now), ...(without.length > 0 && { userId: { notIn: [...without] } }) }
  const rows = await db.notification.findMany({ where, distinct: ['userId'], select: { userId: true }, take: most })
  return rows.map((it) => it.userId)
}

export interface WaitingNotification {
  id: string
  kind: string
  facts: string
  path: string
  at: Date
  seenAt: Date | null
}

/** Those of one person, oldest first. */
export function listWaiting(db: Tx, userId: string, now: Date): Promise<WaitingNotification[]> {
  const select = { id: true, kind: true, facts: true, path: true, at: true, seenAt: true } as const
  return db.notification.findMany({ where: { userId, ...waiting(now) }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select })
}

/** none: it never goes · seen: read before it went · written: it is in a mail. A time: not before it. */
export type MailFate = 'none' | 'seen' | 'written' | Date

export async function settleMail(db: Tx, id: string, to: MailFate): Promise<void> {
  const data = typeof to === 'string' ? { mail: to, mailDueAt: null } : { mailDueAt: to }
  await db.notification.updateMany({ where: { id }, data })
}

export interface Reader {
  wishes: MailWishes
  /** Null when nothing may go there: the account is closed, or nobody has shown that the address is theirs. */
  email: string | null
}

export async function findReader(db: Tx, userId: string): Promise<Reader | null> {
  const select = { email: true, emailVerifiedAt: true, disabledAt: true, timeZone: true, digestHour: true, mailPausedUntil: true } as const
  const found = await db.user.findUnique({ where: { id: userId }, select })
  if (!found) return null
  const timeZone = timeZoneNamed(found.timeZone ?? '') ?? defaultTimeZone
  const wishes = { digestHour: found.digestHour, timeZone, pausedUntil: found.mailPausedUntil }
  return { wishes, email: found.emailVerifiedAt !== null && found.disabledAt === null ? found.email : null }
}

/** Has the times of a person's waiting mails worked out anew, since they chose other ones. */
export async function reconsiderMails(db: Tx, userId: string, now: Date): Promise<void> {
  await db.notification.updateMany({ where: { userId, mail: 'waiting' }, data: { mailDueAt: now } })
}

/** Has what was told since then go by mail after all, where it was not seen: it was told while no mail was set up. */
export async function mailSince(db: Db, since: Date, now: Date): Promise<void> {
  const mailed = NOTIFICATION_KINDS.filter((it) => NOTIFICATIONS[it].mailed)
  const where = { at: { gte: since }, seenAt: null, mail: 'none', kind: { in: mailed } }
  await db.notification.updateMany({ where, data: { mail: 'waiting', mailDueAt: now } })
}

/** Those of them that nobody has seen. */
export async function unseenAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.notification.findMany({ where: { id: { in: [...ids] }, seenAt: null }, select: { id: true } })
  return new Set(rows.map((it) => it.id))
}
