/** What mentors were asked and when they answered: from it their range of waiting is made. */
import type { AskedOnce } from '../domain/wait.ts'
import type { Db } from './client.ts'

/** Days: what is older says little of how somebody answers now. */
const WINDOW = 365
/** Requests of one mentor at most, the newest. */
const MOST = 200

/**
 * By mentor: requests that were addressed to them or that they answered. One statement.
 * @param mentors ids
 */
export async function findRecords(db: Db, mentors: readonly string[], now: Date): Promise<ReadonlyMap<string, readonly AskedOnce[]>> {
  const records = new Map<string, AskedOnce[]>()
  if (mentors.length === 0) return records
  const since = new Date(now.getTime() - WINDOW * 24 * 60 * 60_000)
  const ids = [...mentors]
  const rows = await db.reviewRequest.findMany({
    where: { askedAt: { gte: since }, OR: [{ mentorId: { in: ids } }, { answeredById: { in: ids } }] },
    select: { mentorId: true, askedAt: true, closedAt: true, outcome: true, answeredById: true },
    orderBy: { askedAt: 'desc' },
    take: MOST * ids.length,
  })
  for (const it of rows)
    for (const id of ids) {
      if (it.mentorId !== id && it.answeredById !== id) continue
      const answered = it.outcome === 'answered' && it.answeredById === id
      const once = { askedAt: it.askedAt, answeredAt: answered ? it.closedAt : null, leftAt: answered ? null : it.closedAt }
      records.set(id, [...(records.get(id) ?? []), once])
    }
  return records
}
