/** Mails that wait to be sent, and for a day those that were. */
import { randomUUID } from 'node:crypto'
import { sql, type Db, type Tx } from './client.ts'

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

/**
 * Takes mails that are due until `until`, each got by one of those who ask at the same moment. What somebody sits and waits for comes
 * before what was only told or planned, of which there can be thousands; then the oldest.
 */
export async function claimMails(db: Db, { now, until, most }: { now: Date; until: Date; most: number }): Promise<DueMail[]> {
  const due = sql`"sentAt" IS NULL AND "failedAt" IS NULL AND "dueAt" <= ${now}`
  return db.$queryRaw<DueMail[]>`
    UPDATE "Mail" SET "dueAt" = ${until}, "attempts" = "attempts" + 1
    WHERE ${due} AND "id" IN (
      SELECT "id" FROM "Mail" WHERE ${due}
      ORDER BY CASE WHEN "kind" = 'weekly-plan' OR "kind" LIKE 'news-%' THEN 1 ELSE 0 END, "dueAt", "createdAt" LIMIT ${most})
    RETURNING "id", "recipient", "kind", "sealed", "attempts"`
}

/** Whether there is anything to claim. A plain read: looking again and again keeps nobody from writing. */
export const anyMailDue = async (db: Db, now: Date): Promise<boolean> =>
  (await db.mail.findFirst({ where: { ...waiting, dueAt: { lte: now } }, select: { id: true } })) !== null

/** How an attempt that failed ended. Only the process that made it may say so. */
export type Failed = { reason: string } & ({ failedAt: Date } | { dueAt: Date })

export async function endAttempt(db: Db, { id, attempts }: DueMail, ended: Failed): Promise<void> {
  const data = 'failedAt' in ended ? { ...ended, sealed: '' } : ended
  await db.mail.updateMany({ where: { ...waiting, id, attempts }, data })
}

/** Several that went out, in one statement for each number of attempts that they took. Their text goes, unless it stays to be read here. */
export async function settleSent(db: Db, mails: readonly DueMail[], { now, keepText }: { now: Date; keepText: boolean }): Promise<void> {
  for (const [attempts, list] of Map.groupBy(mails, (it) => it.attempts))
    await db.mail.updateMany({
      where: { ...waiting, attempts, id: { in: list.map((it) => it.id) } },
      data: { sentAt: now, reason: null, ...(keepText ? {} : { sealed: '' }) },
    })
}

/** One whose text is still there, or all of them, are due at once. @returns how many there were; null for one that is not there */
export async function retryMails(db: Tx, id: string | null, now: Date): Promise<number | null> {
  if (id !== null && !(await db.mail.findUnique({ where: { id }, select: { id: true } }))) return null
  const where = { ...waiting, reason: { not: null }, sealed: { not: '' }, ...(id !== null && { id }) }
  return (await db.mail.updateMany({ where, data: { dueAt: now, attempts: 0, reason: null } })).count
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
