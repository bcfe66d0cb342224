/** Where the plan of a roadmap stands: its revisions, the review of it, and what mentors propose. */
import type { Answers } from '../domain/answers/profile.ts'
import type { Plan } from '../domain/roadmap/revision.ts'
import type { ReviewFacts } from '../domain/review/review.ts'
import type { Db, Tx } from './client.ts'
import { planOf } from './revisions.ts'

export interface PlanHead {
  learnerId: string
  trackId: string
  archivedAt: Date | null
  lineId: string
  /** Of this roadmap; null for one that is older than revisions. */
  newest: { number: number; at: Date; plan: Plan } | null
  /** Its first revision; null for one that is older than revisions. */
  first: Plan | null
  review: (ReviewFacts & { id: string; approvedByName: string | null }) | null
  request: { ask: string; askedAt: Date; number: number; mentorId: string | null; mentorName: string | null } | null
  /** The revision that is approved. */
  approved: Plan | null
  /** Proposals of mentors that wait for an answer. */
  proposals: number
  /** The attempt that was asked for; null when none was, or it has no answers. */
  attempt: { contentHash: string; answers: Answers } | null
}

/** One statement. @param attemptId whose answers are wanted too, or nothing */
export async function findPlanHead(db: Db | Tx, roadmapId: string, attemptId = ''): Promise<PlanHead | null> {
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE line ("id", "replacesId", "depth") AS (
      SELECT "id", "replacesId", 0 FROM "Roadmap" WHERE "id" = ${roadmapId}
      UNION ALL
      SELECT o."id", o."replacesId", l."depth" + 1 FROM "Roadmap" o JOIN line l ON o."id" = l."replacesId")
    SELECT 0 AS "place", '' AS "item", '' AS "value", '' AS "takenOn", r."learnerId", r."trackId", r."archivedAt", f."id" AS "lineId",
      n."number" AS "newest", n."at" AS "newestAt", n."body" AS "plan",
      v."id" AS "reviewId", v."number", v."awaitingMentorSince", v."awaitingLearnerSince", v."changesAskedAt", v."approvedAt",
      v."approvedNumber", a."name" AS "approvedByName",
      q."ask", q."askedAt", q."number" AS "askedNumber", q."mentorId", m."name" AS "mentorName", b."body" AS "approved",
      (SELECT COUNT(*) FROM "Proposal" p
        WHERE p."roadmapId" = r."id" AND p."answeredAt" IS NULL AND p."withdrawnAt" IS NULL) AS "proposals",
      (SELECT e."body" FROM "RoadmapRevision" e WHERE e."roadmapId" = r."id" ORDER BY e."number" LIMIT 1) AS "first"
    FROM "Roadmap" r
    JOIN line f ON f."depth" = (SELECT MAX("depth") FROM line)
    LEFT JOIN "RoadmapRevision" n ON n."roadmapId" = r."id"
      AND n."number" = (SELECT MAX("number") FROM "RoadmapRevision" WHERE "roadmapId" = ${roadmapId})
    LEFT JOIN "Review" v ON v."learnerId" = r."learnerId" AND v."subject" = 'roadmap:' || f."id"
    LEFT JOIN "User" a ON a."id" = v."approvedById"
    LEFT JOIN "RoadmapRevision" b ON b."lineId" = f."id" AND b."number" = v."approvedNumber"
    LEFT JOIN "ReviewRequest" q ON q."openKey" = v."id"
    LEFT JOIN "User" m ON m."id" = q."mentorId"
    WHERE r."id" = ${roadmapId}
    UNION ALL
    SELECT s."id", s."item", s."value", t."contentHash", '', '', NULL, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
      NULL, NULL, 0, NULL
    FROM "Response" s JOIN "Attempt" t ON t."id" = s."attemptId" WHERE s."attemptId" = ${attemptId}`
  const head = rows.find((it) => Number(it.place) === 0)
  if (!head) return null
  const responses = rows.filter((it) => Number(it.place) > 0).sort((x, y) => Number(x.place) - Number(y.place))
  // Of several responses to one item the last one counts.
  const answers = new Map(responses.map((it) => [it.item, it.value]))
  return { ...toHead(head), attempt: responses[0] ? { contentHash: responses[0].takenOn, answers } : null }
}

/** SQLite does not know the type of a column of a union. */
type Stored = Date | string | number | null

interface Row {
  /** 0 for the head; else the place of a response in its attempt. */
  place: number | bigint
  item: string
  value: string
  /** Hash of the content that the attempt was begun on. */
  takenOn: string
  learnerId: string
  trackId: string
  archivedAt: Stored
  lineId: string
  newest: number | bigint | null
  newestAt: Stored
  plan: string | null
  reviewId: string | null
  number: number | bigint | null
  awaitingMentorSince: Stored
  awaitingLearnerSince: Stored
  changesAskedAt: Stored
  approvedAt: Stored
  approvedNumber: number | bigint | null
  approvedByName: string | null
  ask: string | null
  askedAt: Stored
  askedNumber: number | bigint | null
  mentorId: string | null
  mentorName: string | null
  approved: string | null
  proposals: number | bigint
  first: string | null
}

const date = (stored: Stored): Date | null => (stored === null ? null : new Date(stored))

function toHead(row: Row): Omit<PlanHead, 'attempt'> {
  const { learnerId, trackId, lineId, newest, ask, mentorId, mentorName } = row
  const [newestAt, askedAt] = [date(row.newestAt), date(row.askedAt)]
  return {
    learnerId,
    trackId,
    archivedAt: date(row.archivedAt),
    lineId,
    newest: newest === null || !newestAt || row.plan === null ? null : { number: Number(newest), at: newestAt, plan: planOf(row.plan) },
    first: row.first === null ? null : planOf(row.first),
    review: reviewOf(row),
    request: askedAt && { ask: ask ?? '', askedAt, number: Number(row.askedNumber ?? 0), mentorId, mentorName },
    approved: row.approved === null ? null : planOf(row.approved),
    proposals: Number(row.proposals),
  }
}

function reviewOf({ reviewId, number, approvedNumber, approvedByName, ...it }: Row): PlanHead['review'] {
  if (reviewId === null) return null
  return {
    id: reviewId,
    number: Number(number ?? 0),
    awaitingMentorSince: date(it.awaitingMentorSince),
    awaitingLearnerSince: date(it.awaitingLearnerSince),
    changesAskedAt: date(it.changesAskedAt),
    approvedAt: date(it.approvedAt),
    approvedNumber: approvedNumber === null ? null : Number(approvedNumber),
    approvedByName,
  }
}
