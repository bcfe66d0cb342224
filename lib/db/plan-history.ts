/** The newest revisions of the line that a roadmap belongs to. */
import type { Plan } from '../domain/roadmap/revision.ts'
import type { Db } from './client.ts'
import { planOf } from './revisions.ts'

export interface Past {
  number: number
  /** The roadmap that it is of: this one, or one whose place it took. */
  roadmapId: string
  plan: Plan
  reason: string
  at: Date
}

/** As many as a page shows. */
const SHOWN = 40

/** The oldest of them first. One statement. */
export async function findHistory(db: Db, roadmapId: string): Promise<Past[]> {
  const rows = await db.$queryRaw<(Omit<Past, 'plan'> & { body: string })[]>`
    SELECT "number", "roadmapId", "body", "reason", "at" FROM "RoadmapRevision"
    WHERE "lineId" = (SELECT "lineId" FROM "RoadmapRevision" WHERE "roadmapId" = ${roadmapId} LIMIT 1)
    ORDER BY "number" DESC LIMIT ${SHOWN}`
  return rows.map(({ body, ...it }) => ({ ...it, plan: planOf(body) })).toReversed()
}
