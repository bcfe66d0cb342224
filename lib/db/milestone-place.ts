/** Where a learner's own words on a milestone belong: to the person and the milestone, not to one roadmap. */
import type { Owned } from '../policy.ts'
import type { Db, Tx } from './client.ts'

export interface MilestonePlace {
  learnerId: string
  milestoneId: string
}

/**
 * The owner of a roadmap, archived or not, when the milestone is one of theirs: on any of their roadmaps, or worked on before. Null
 * otherwise. One statement, since every autosave asks for it.
 */
export async function findPlace(db: Db | Tx, roadmapId: string, milestoneId: string): Promise<(Owned & MilestonePlace) | null> {
  const [owner] = await db.$queryRaw<{ learnerId: string }[]>`
    SELECT r."learnerId" FROM "Roadmap" r WHERE r."id" = ${roadmapId} AND (
      EXISTS (
        SELECT 1 FROM "RoadmapMilestone" m JOIN "Roadmap" o ON o."id" = m."roadmapId"
        WHERE o."learnerId" = r."learnerId" AND m."milestoneId" = ${milestoneId})
      OR EXISTS (
        SELECT 1 FROM "MilestoneProgress" p WHERE p."learnerId" = r."learnerId" AND p."milestoneId" = ${milestoneId}))`
  return owner ? { learnerId: owner.learnerId, milestoneId } : null
}
