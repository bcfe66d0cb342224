/** What people told the administrators about somebody. */
import { randomUUID } from 'node:crypto'
import type { Db, Tx } from './client.ts'

export interface NewReport {
  reporterId: string
  aboutId: string
  /** Where it happened, as mentorship:<id>. */
  subject: string
  words: string
  now: Date
}

export async function addReport(db: Tx, { now: at, ...it }: NewReport): Promise<string> {
  const id = randomUUID()
  await db.report.create({ data: { ...it, id, at } })
  return id
}

export const countOpenReports = (db: Tx, reporterId: string): Promise<number> => db.report.count({ where: { reporterId, closedAt: null } })

export const findReport = (db: Tx, id: string) =>
  db.report.findUnique({ where: { id }, select: { id: true, aboutId: true, closedAt: true } })

/** @returns false when it was closed before */
export async function closeReport(db: Tx, id: string, { words, now }: { words: string; now: Date }): Promise<boolean> {
  return (await db.report.updateMany({ where: { id, closedAt: null }, data: { closedAt: now, closedWords: words } })).count === 1
}

export interface ReportRow {
  id: string
  /** Null once that account is gone. */
  reporterId: string | null
  reporterName: string | null
  aboutId: string | null
  aboutName: string | null
  words: string
  at: Date
  closedAt: Date | null
  closedWords: string | null
  /** The mentorship in which it happened, while it has not ended. */
  mentorshipId: string | null
}

/** Open ones, longest wait first, or closed ones, newest first. */
export async function listReports(db: Db, { closed, most }: { closed: boolean; most: number }): Promise<ReportRow[]> {
  return db.$queryRaw<ReportRow[]>`
    SELECT r."id", r."reporterId", f."name" AS "reporterName", r."aboutId", a."name" AS "aboutName", r."words", r."at", r."closedAt",
           r."closedWords", p."id" AS "mentorshipId"
    FROM "Report" r
    LEFT JOIN "User" f ON f."id" = r."reporterId"
    LEFT JOIN "User" a ON a."id" = r."aboutId"
    LEFT JOIN "Mentorship" p ON r."subject" = 'mentorship:' || p."id" AND p."endedAt" IS NULL
    WHERE (r."closedAt" IS NOT NULL) = ${closed}
    ORDER BY r."closedAt" DESC, r."at", r."id" LIMIT ${most}`
}
