/** The newest revisions of the line that a roadmap belongs to. */
import type { Plan } from '../domain/revision.ts'
import type { Db } from './client.ts'
import { planOf } from './revisions.ts'

/** As many as a page shows. */
const SHOWN = 40

/** The oldest of them first. One statement. */
export async function findHistory(db: Db, roadmapId: string): Promise<{ number: number; plan: Plan; reason: string; at: Date }[]> {
  const rows = await db.$queryRaw<{ number: number; body: string; reason: string; at: Date }[]>`
    SELECT "number", "body", "reason", "at" FROM "RoadmapRevision"
    WHERE "lineId" = (SELECT "lineId" FROM "RoadmapRevision" WHERE "roadmapId" = ${roadmapId} LIMIT 1)
    ORDER BY "number" DESC LIMIT ${SHOWN}`
  return rows.map(({ body, ...it }) => ({ ...it, plan: planOf(body) })).toReversed()
}
