/** What people told the administrators: what waits, and what was done lately. */
import { assertAdministers } from '../auth/administration.ts'
import { isRecent } from '../auth/recent.ts'
import { listReports, type ReportRow } from '../db/reports.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { can } from '../policy.ts'

export interface ReportView extends ReportRow {
  /** False for a report about whoever looks at it. */
  mayClose: boolean
}

export interface ReportsView {
  /** Longest wait first. */
  open: ReportView[]
  /** Newest first, the last twenty. */
  closed: ReportRow[]
  /** False when the administrator has to show again that it is them before anything can be done. */
  isRecent: boolean
}

/** @throws NotFound */
export const reportList: Query<null, ReportsView> = async (context) => {
  await assertAdministers(context)
  const { actor, db, now } = context
  if (actor.kind !== 'account') throw new NotFound()
  const open = await listReports(db, { closed: false, most: 100 })
  const closed = await listReports(db, { closed: true, most: 20 })
  return {
    open: open.map((it) => ({ ...it, mayClose: can(actor, 'report:close', { learnerId: it.aboutId }) })),
    closed,
    isRecent: isRecent(actor, now),
  }
}
