/** How long requests to mentors waited: the record that ranges of waits are made of. */
import type { AskedOnce } from '../domain/review/wait.ts'
import type { Db } from './client.ts'

/** Milliseconds: how somebody answered before that says little of now. */
const WORTH_COUNTING = 365 * 24 * 60 * 60_000
/** Of each mentor, the newest; more would change nothing that is shown. */
const MOST = 200

/**
 * By mentor, in one statement however many. Requests to any of a learner's mentors count for the one who answered: the others were not
 * waited for.
 */
export async function listRecords(db: Db, mentorIds: readonly string[], now: Date): Promise<Map<string, AskedOnce[]>> {
  const ids = [...new Set(mentorIds)]
  const records = new Map(ids.map((it): [string, AskedOnce[]] => [it, []]))
  if (ids.length === 0) return records
  const rows = await db.reviewRequest.findMany({
    where: {
      askedAt: { gt: new Date(now.getTime() - WORTH_COUNTING), lte: now },
      OR: [{ mentorId: { in: ids } }, { answeredById: { in: ids } }],
    },
    select: { mentorId: true, answeredById: true, askedAt: true, closedAt: true },
    orderBy: { askedAt: 'desc' },
    take: MOST * ids.length,
  })
  for (const { mentorId, answeredById, askedAt, closedAt } of rows) {
    if (answeredById !== null) records.get(answeredById)?.push({ askedAt, answeredAt: closedAt, leftAt: null })
    if (mentorId !== null && mentorId !== answeredById) records.get(mentorId)?.push({ askedAt, answeredAt: null, leftAt: closedAt })
  }
  return records
}
