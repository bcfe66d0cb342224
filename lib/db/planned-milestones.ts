/** The milestones of a roadmap as planned, each with the work its owner did on it and where its review is. One statement. */
import type { Db, Tx } from './client.ts'
import type { StoredMilestone } from './roadmap-rows.ts'

/** @param lastOn track of the learner's last other roadmap, whose milestones are wanted too; no track has an empty id */
export function readMilestones(
  db: Db | Tx,
  learnerId: string,
  { roadmapId, lastOn }: { roadmapId: string; lastOn: string },
): Promise<StoredMilestone[]> {
  return db.$queryRaw<StoredMilestone[]>`
    SELECT m.*, r."scope" AS "roadmapScope",
      p."startedAt" AS "partStarted", p."finishedAt" AS "partFinished", p."creditedAt" AS "partCredited",
      pi."at" AS "partHandedIn", pv."awaitingMentorSince" AS "partForMentor", pv."awaitingLearnerSince" AS "partForLearner",
      pv."changesAskedAt" AS "partChanges", pv."approvedAt" AS "partApproved",
      a."startedAt" AS "allStarted", a."finishedAt" AS "allFinished", a."creditedAt" AS "allCredited",
      ai."at" AS "allHandedIn", av."awaitingMentorSince" AS "allForMentor", av."awaitingLearnerSince" AS "allForLearner",
      av."changesAskedAt" AS "allChanges", av."approvedAt" AS "allApproved"
    FROM "RoadmapMilestone" m
    JOIN "Roadmap" r ON r."id" = m."roadmapId"
    LEFT JOIN "MilestoneProgress" p
      ON p."learnerId" = ${learnerId} AND p."milestoneId" = m."milestoneId" AND p."scope" = 'first-role'
    LEFT JOIN "MilestoneProgress" a
      ON a."learnerId" = ${learnerId} AND a."milestoneId" = m."milestoneId" AND a."scope" = 'full'
    LEFT JOIN "Review" pv ON pv."learnerId" = ${learnerId} AND pv."subject" = 'milestone:' || m."milestoneId" || ':first-role'
    LEFT JOIN "Iteration" pi ON pi."reviewId" = pv."id" AND pi."number" = pv."number"
    LEFT JOIN "Review" av ON av."learnerId" = ${learnerId} AND av."subject" = 'milestone:' || m."milestoneId" || ':full'
    LEFT JOIN "Iteration" ai ON ai."reviewId" = av."id" AND ai."number" = av."number"
    WHERE m."roadmapId" IN (${roadmapId}, (
      SELECT "id" FROM "Roadmap" WHERE "learnerId" = ${learnerId} AND "trackId" = ${lastOn} AND "id" <> ${roadmapId}
      ORDER BY "createdAt" DESC, "id" LIMIT 1))
    ORDER BY m."position"`
}
