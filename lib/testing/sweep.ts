/** What time brings about in reviews and invitations, at a moment: the jobs that look at them, one after the other. */
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { JOB_KINDS } from '../jobs/kinds.ts'

const KINDS = ['review-requests', 'silent-reviews', 'expired-invitations'] as const

export async function sweep({ db, now }: { db: Db; now: Date }): Promise<void> {
  for (const kind of KINDS) {
    const job = { id: kind, kind, key: `repeats:${kind}`, learnerId: null, attempts: 1, takenBy: 'a test' }
    await JOB_KINDS[kind].run({ db, now, content: content(), job })
  }
}
