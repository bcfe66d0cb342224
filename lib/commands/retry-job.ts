/** Has what failed tried again at once: one job, one mail, or all of a kind. By an administrator. */
import { z } from 'zod'
import { recordAudit } from '../db/audit.ts'
import type { Tx } from '../db/client.ts'
import { retryJobs } from '../db/jobs.ts'
import { retryMails } from '../db/mails.ts'
import { NotFound } from '../errors.ts'
import { sendSoon } from '../mail/worker-call.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const RetryJob = z.strictObject({
  /** job:<id>, mail:<id>, kind:<kind>, or kind:mail for all mails. */
  what: z.string().regex(/^(job|mail|kind):[\w-]{1,100}$/, 'Load the page again.'),
})

export const retryJob = command({
  name: 'retry-job',
  input: RetryJob,
  /** What was done meanwhile, or runs at this moment, is left alone. @throws NotFound for what is not there */
  async run({ actor, db, now, after }, { what }) {
    authorise(actor, 'jobs:retry', ownerOf(actor))
    const found = await retry(db, what, now)
    if (!found) throw new NotFound()
    const { kind, count } = found
    if (count > 0) await recordAudit(db, { actor, verb: 'job:retried', subject: `jobs:${kind}`, detail: { kind, count }, at: now })
    after(sendSoon)
    return { count }
  },
})

async function retry(db: Tx, what: string, now: Date): Promise<{ kind: string; count: number } | null> {
  const [of = '', ...rest] = what.split(':')
  const name = rest.join(':')
  if (of === 'job') return retryJobs(db, { id: name }, now)
  if (of === 'kind' && name !== 'mail') return retryJobs(db, { kind: name }, now)
  const count = await retryMails(db, of === 'mail' ? name : null, now)
  return count === null ? null : { kind: 'mail', count }
}
