/** A learner's reviews with where each stands. One statement, however many there are. */
import type { Db } from './client.ts'
import type { ReviewRow } from './reviews.ts'

export interface OwnReview extends ReviewRow {
  /** The request that waits. */
  request: {
    mentorId: string | null
    mentorName: string | null
    askedAt: Date
    claimedByName: string | null
    claimedUntil: Date | null
  } | null
  /** The last decision; its mentor's name is null once they left. */
  verdict: { kind: string; mentorName: string | null; checks: string; number: number } | null
  /** Points that must change and are open, and pieces of advice. */
  mustChange: number
  advice: number
  /** Proposals that wait for an answer, and the roadmap they are for. */
  proposals: number
  proposedFor: string | null
  /** Tries or revisions that a mentor decided on. */
  rounds: number
  /** How the last request that was closed ended. */
  lastOutcome: string | null
  /** The followed roadmap that has its milestone. */
  roadmapId: string | null
  approvedByName: string | null
}

export async function findOwnReviews(db: Db, learnerId: string): Promise<OwnReview[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT v.*, q."mentorId" AS "askedId", m."name" AS "askedName", q."askedAt", c."name" AS "claimedByName", q."claimedUntil",
      w."kind" AS "verdictKind", wm."name" AS "verdictBy", w."checks", w."number" AS "verdictNumber", a."name" AS "approvedByName",
      (SELECT COUNT(*) FROM "ChangeItem" i WHERE i."reviewId" = v."id" AND i."resolvedAt" IS NULL AND i."withdrawnAt" IS NULL
        AND i."blocking") AS "mustChange",
      (SELECT COUNT(*) FROM "ChangeItem" i WHERE i."reviewId" = v."id" AND i."resolvedAt" IS NULL AND i."withdrawnAt" IS NULL
        AND NOT i."blocking") AS "advice",
      (SELECT COUNT(*) FROM "Proposal" p WHERE p."reviewId" = v."id" AND p."answeredAt" IS NULL AND p."withdrawnAt" IS NULL) AS "proposals",
      (SELECT MIN(p."roadmapId") FROM "Proposal" p WHERE p."reviewId" = v."id" AND p."answeredAt" IS NULL) AS "proposedFor",
      (SELECT COUNT(DISTINCT x."number") FROM "Verdict" x WHERE x."reviewId" = v."id") AS "rounds",
      (SELECT o."outcome" FROM "ReviewRequest" o WHERE o."reviewId" = v."id" AND o."closedAt" IS NOT NULL
        ORDER BY o."closedAt" DESC, o."id" LIMIT 1) AS "lastOutcome",
      (SELECT r."id" FROM "Roadmap" r JOIN "RoadmapMilestone" s ON s."roadmapId" = r."id"
        WHERE r."learnerId" = v."learnerId" AND r."archivedAt" IS NULL
          AND v."subject" IN ('milestone:' || s."milestoneId" || ':full', 'milestone:' || s."milestoneId" || ':first-role')
        ORDER BY r."createdAt" DESC, r."id" LIMIT 1) AS "roadmapId"
    FROM "Review" v
    LEFT JOIN "ReviewRequest" q ON q."openKey" = v."id"
    LEFT JOIN "User" m ON m."id" = q."mentorId"
    LEFT JOIN "User" c ON c."id" = q."claimedById"
    LEFT JOIN "User" a ON a."id" = v."approvedById"
    LEFT JOIN "Verdict" w ON w."id" = (
      SELECT x."id" FROM "Verdict" x WHERE x."reviewId" = v."id" ORDER BY x."at" DESC, x."id" DESC LIMIT 1)
    LEFT JOIN "User" wm ON wm."id" = w."mentorId"
    WHERE v."learnerId" = ${learnerId}
    ORDER BY v."createdAt", v."id"`
  return rows.map(toReview)
}

interface Row extends ReviewRow {
  askedId: string | null
  askedName: string | null
  askedAt: Date | null
  claimedByName: string | null
  claimedUntil: Date | null
  verdictKind: string | null
  verdictBy: string | null
  checks: string | null
  verdictNumber: number | null
  mustChange: number | bigint
  advice: number | bigint
  proposals: number | bigint
  proposedFor: string | null
  rounds: number | bigint
  lastOutcome: string | null
  roadmapId: string | null
  approvedByName: string | null
}

function toReview(row: Row): OwnReview {
  const { askedId, askedName, askedAt, claimedByName, claimedUntil, verdictKind, verdictBy, checks, verdictNumber, ...it } = row
  return {
    ...it,
    request: askedAt && { mentorId: askedId, mentorName: askedName, askedAt, claimedByName, claimedUntil },
    verdict: verdictKind === null ? null : { kind: verdictKind, mentorName: verdictBy, checks: checks ?? '{}', number: verdictNumber ?? 0 },
    mustChange: Number(it.mustChange),
    advice: Number(it.advice),
    proposals: Number(it.proposals),
    rounds: Number(it.rounds),
  }
}
