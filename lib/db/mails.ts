/** Mails that wait to be sent, and for a day those that were. */
import { randomUUID } from 'node:crypto'
import type { Db, Tx } from './client.ts'

/** Milliseconds after which a mail that was sent or given up is forgotten. */
const remembered = 24 * 60 * 60 * 1000

export interface NewMail {
  recipient: string
  kind: string
  sealed: string
  now: Date
}

export async function addMail(db: Tx, { recipient, kind, sealed, now }: NewMail): Promise<void> {
  await db.mail.create({ data: { id: randomUUID(), recipient, kind, sealed, createdAt: now, dueAt: now } })
}

export interface DueMail {
  id: string
  recipient: string
  kind: string
  sealed: string
  /** How often it was tried, this time included. */
  attempts: number
}

const waiting = { sentAt: null, failedAt: null } as const

/** Mails that are due, oldest first. Nobody has them yet: another process may see the same. */
export async function listDue(db: Db, now: Date, most: number): Promise<DueMail[]> {
  const select = { id: true, recipient: true, kind: true, sealed: true, attempts: true } as const
  const where = { ...waiting, dueAt: { lte: now } }
  return db.mail.findMany({ where, orderBy: [{ dueAt: 'asc' }, { createdAt: 'asc' }], take: most, select })
}

/** Takes a due mail until `until`. Null when another process was first. */
export async function claimMail(db: Db, mail: DueMail, until: Date): Promise<DueMail | null> {
  const attempts = mail.attempts + 1
  const where = { ...waiting, id: mail.id, attempts: mail.attempts }
  const { count } = await db.mail.updateMany({ where, data: { dueAt: until, attempts } })
  return count === 1 ? { ...mail, attempts } : null
}

/** How an attempt ended. Only the process that made it may say so. */
export type Ended = { sentAt: Date; keepText: boolean } | { failedAt: Date } | { dueAt: Date }

export async function endAttempt(db: Db, { id, attempts }: DueMail, ended: Ended): Promise<void> {
  const data =
    'sentAt' in ended
      ? { sentAt: ended.sentAt, ...(ended.keepText ? {} : { sealed: '' }) }
      : 'failedAt' in ended
        ? { failedAt: ended.failedAt, sealed: '' }
        : { dueAt: ended.dueAt }
  await db.mail.updateMany({ where: { ...waiting, id, attempts }, data })
}

/** Forgets that mails went out, a day later. */
export async function forgetMails(db: Db, now: Date): Promise<void> {
  const old = { lt: new Date(now.getTime() - remembered) }
  await db.mail.deleteMany({ where: { OR: [{ sentAt: old }, { failedAt: old }] } })
}

export interface KeptMail {
  id: string
  recipient: string
  sealed: string
  createdAt: Date
}

/** The newest mails whose text is still here, to one recipient or to all. */
export async function listMails(db: Db, recipient: string | null, most: number): Promise<KeptMail[]> {
  const select = { id: true, recipient: true, sealed: true, createdAt: true } as const
  const where = { sealed: { not: '' }, ...(recipient === null ? {} : { recipient }) }
  return db.mail.findMany({ where, orderBy: { createdAt: 'desc' }, take: most, select })
}
