import type { Plan } from '../domain/roadmap/revision.ts'
import type { Db, Tx } from './client.ts'
import { planOf } from './revisions.ts'

/** The newest revisions of one roadmap, the newest first, two at most. */
export async function findLastRevisions(db: Db | Tx, roadmapId: string): Promise<{ number: number; plan: Plan; reason: string }[]> {
  const rows = await db.roadmapRevision.findMany({ where: { roadmapId }, orderBy: { number: 'desc' }, take: 2 })
  return rows.map(({ number, body, reason }) => ({ number, plan: planOf(body), reason }))
}
