/** Closes a report, with what was done about it. By an administrator whom it is not about. */
import { z } from 'zod'
import { recordAudit } from '../db/audit.ts'
import { closeReport as write, findReport } from '../db/reports.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { words } from './person-words.ts'

export const CloseReport = z.strictObject({ reportId: z.string().max(100), words: words(2_000, 'Say what was done, or why nothing was.') })

export const closeReport = command({
  name: 'close-report',
  input: CloseReport,
  async run({ actor, db, now }, { reportId, words }) {
    const report = await findReport(db, reportId)
    authorise(actor, 'report:close', report && { learnerId: report.aboutId })
    if (!(await write(db, reportId, { words, now }))) return
    const subject = `account:${report?.aboutId ?? 'deleted'}`
    await recordAudit(db, { actor, verb: 'report:closed', subject, detail: { report: reportId }, at: now })
  },
})
