/** The milestone that a submission is for, on the learner's roadmap that has it: the followed one first, then the newest. */
import type { Db, Tx } from './client.ts'

export interface ReviewedMilestone {
  roadmapId: string
  contentHash: string
  /** JSON of what it teaches. */
  skills: string
  /** JSON of its criteria, where it is in no curriculum. */
  ownCriteria: string | null
}

export async function findReviewedMilestone(db: Db | Tx, learnerId: string, milestoneId: string): Promise<ReviewedMilestone | null> {
  const [row] = await db.$queryRaw<ReviewedMilestone[]>`
    SELECT r."id" AS "roadmapId", r."contentHash", m."skills", o."criteria" AS "ownCriteria"
    FROM "Roadmap" r
    JOIN "RoadmapMilestone" m ON m."roadmapId" = r."id" AND m."milestoneId" = ${milestoneId}
    LEFT JOIN "OwnMilestone" o ON o."id" = m."milestoneId" AND o."learnerId" = r."learnerId"
    WHERE r."learnerId" = ${learnerId}
    ORDER BY CASE WHEN r."archivedAt" IS NULL THEN 0 ELSE 1 END, r."createdAt" DESC, r."id" LIMIT 1`
  return row ?? null
}
