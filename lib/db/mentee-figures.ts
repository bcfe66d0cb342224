/** Parts of the statement that reads a mentor's mentees: sums over their roadmaps and reviews. "p" are the mentorships. */
import { sql } from './client.ts'

/**
 * By roadmap that a mentee follows: likely hours in all, settled and under way; milestones that ask for hours, and those approved.
 * Work for the full scope counts for a first role too, as in `standingsOf`.
 */
export const HOURS_OF_MENTEES = sql`
  SELECT "roadmapId", SUM("hours") AS "total",
    SUM(CASE WHEN "settled" = 1 THEN "hours" ELSE 0 END) AS "settled",
    SUM(CASE WHEN "settled" = 0 AND "begun" = 1 THEN "hours" ELSE 0 END) AS "underWay",
    SUM(CASE WHEN "hours" > 0 THEN 1 ELSE 0 END) AS "milestones",
    SUM(CASE WHEN "hours" > 0 AND "approved" = 1 THEN 1 ELSE 0 END) AS "approved"
  FROM (
    SELECT m."roadmapId", m."learningLikely" + m."practiceLikely" AS "hours",
      CASE WHEN m."skippedAt" IS NOT NULL OR a."finishedAt" IS NOT NULL OR a."creditedAt" IS NOT NULL
        OR (m."scope" = 'first-role' AND (s."finishedAt" IS NOT NULL OR s."creditedAt" IS NOT NULL)) THEN 1 ELSE 0 END AS "settled",
      CASE WHEN av."number" > 0 OR (m."scope" = 'full' AND a."startedAt" IS NOT NULL)
        OR (m."scope" = 'first-role' AND (s."startedAt" IS NOT NULL OR sv."number" > 0)) THEN 1 ELSE 0 END AS "begun",
      CASE WHEN av."approvedAt" IS NOT NULL OR (m."scope" = 'first-role' AND sv."approvedAt" IS NOT NULL) THEN 1 ELSE 0 END AS "approved"
    FROM p
    JOIN "Roadmap" r ON r."learnerId" = p."learnerId" AND r."archivedAt" IS NULL
    JOIN "RoadmapMilestone" m ON m."roadmapId" = r."id"
    LEFT JOIN "MilestoneProgress" s ON s."learnerId" = r."learnerId" AND s."milestoneId" = m."milestoneId" AND s."scope" = 'first-role'
    LEFT JOIN "MilestoneProgress" a ON a."learnerId" = r."learnerId" AND a."milestoneId" = m."milestoneId" AND a."scope" = 'full'
    LEFT JOIN "Review" sv ON sv."learnerId" = r."learnerId" AND sv."subject" = 'milestone:' || m."milestoneId" || ':first-role'
    LEFT JOIN "Review" av ON av."learnerId" = r."learnerId" AND av."subject" = 'milestone:' || m."milestoneId" || ':full'
  ) each_milestone
  GROUP BY "roadmapId"`

/** Criteria that several verdicts of one open review ask for; "place" 1 is the one asked for most often of a mentee. */
export const ASKED_TWICE_OF_MENTEES = sql`
  SELECT g.*, ROW_NUMBER() OVER (PARTITION BY g."learnerId" ORDER BY g."times" DESC, g."reviewId", g."about") AS "place"
  FROM (
    SELECT v."learnerId", v."id" AS "reviewId", v."subject", v."title", i."about", COUNT(DISTINCT i."verdictId") AS "times"
    FROM p
    JOIN "Review" v ON v."learnerId" = p."learnerId" AND (v."awaitingLearnerSince" IS NOT NULL OR v."awaitingMentorSince" IS NOT NULL)
    JOIN "ChangeItem" i ON i."reviewId" = v."id" AND i."blocking" AND i."withdrawnAt" IS NULL AND i."about" LIKE 'criterion:%'
    GROUP BY v."learnerId", v."id", v."subject", v."title", i."about"
    HAVING COUNT(DISTINCT i."verdictId") > 1
  ) g`
