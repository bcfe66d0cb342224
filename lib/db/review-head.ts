/** A review as one of its pages needs it: with whoever looks at it, the request, their draft, and the roadmap that it belongs to. */
import { sharesOf, type MentorshipFacts } from '../domain/mentorship/mentorship.ts'
import type { ClaimFacts } from '../domain/review/claim.ts'
import type { Db } from './client.ts'
import type { DraftRow } from './review-drafts.ts'
import type { ReviewRow } from './reviews.ts'

export interface ReviewHead extends ReviewRow {
  /** Null once the account is gone. */
  learnerName: string | null
  approvedByName: string | null
  /** Between the learner and whoever looks, the newest; ended ones too. */
  mentorship: MentorshipFacts | null
  /** Whether whoever looks decided or wrote in it as a mentor. */
  tookPart: boolean
  /** Whether one of the two blocked the other. */
  blocked: boolean
  /** Mentorships of the learner that are neither paused nor ended. */
  mentors: number
  request: (ClaimFacts & { ask: string; askedAt: Date; number: number; mentorName: string | null; claimedByName: string | null }) | null
  /** What whoever looks wrote and did not send. */
  draft: (DraftRow & { updatedAt: Date }) | null
  /** The learner's roadmap that has the milestone: the followed one first. */
  roadmap: { id: string; trackId: string; contentHash: string } | null
  /** JSON of the criteria of a milestone that is in no curriculum. */
  ownCriteria: string | null
  /** Text of the curriculum that the roadmap was made from, where it is not known. */
  curriculum: string | null
}

interface Asked {
  viewerId: string
  /** Hashes of curricula whose text is not needed. */
  known: readonly string[]
}

/** One statement. */
export async function findReviewHead(db: Db, id: string, { viewerId, known }: Asked): Promise<ReviewHead | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT r."id", r."learnerId", r."subject", r."kind", r."title", r."createdAt", r."number", r."awaitingMentorSince",
      r."awaitingLearnerSince", r."changesAskedAt", r."approvedAt", r."approvedNumber", r."approvedById", r."version",
      l."name" AS "learnerName", a."name" AS "approvedByName",
      p."id" AS "mentorshipId", p."shares", p."beganAt", p."pausedAt", p."endedAt",
      (SELECT COUNT(*) FROM "Mentorship" o WHERE o."learnerId" = r."learnerId" AND o."endedAt" IS NULL AND o."pausedAt" IS NULL) AS "mentors",
      CASE WHEN EXISTS (SELECT 1 FROM "Verdict" v WHERE v."reviewId" = r."id" AND v."mentorId" = ${viewerId})
        OR EXISTS (SELECT 1 FROM "ReviewPost" w WHERE w."reviewId" = r."id" AND w."authorId" = ${viewerId} AND w."authorRole" = 'mentor')
        THEN 1 ELSE 0 END AS "tookPart",
      CASE WHEN EXISTS (SELECT 1 FROM "Block" k WHERE (k."blockerId" = ${viewerId} AND k."blockedId" = r."learnerId")
        OR (k."blockedId" = ${viewerId} AND k."blockerId" = r."learnerId")) THEN 1 ELSE 0 END AS "blocked",
      q."id" AS "requestId", q."ask", q."askedAt", q."number" AS "askedNumber", q."mentorId" AS "askedId", m."name" AS "askedName",
      q."claimedById", q."claimedUntil", c."name" AS "claimedByName",
      d."number" AS "draftNumber", d."body" AS "draftBody", d."revision" AS "draftRevision", d."updatedAt" AS "draftAt",
      x."id" AS "roadmapId", x."trackId", x."contentHash", y."criteria" AS "ownCriteria",
      CASE WHEN ${known.join(' ')} NOT LIKE '%' || x."contentHash" || '%'
        THEN (SELECT "body" FROM "ContentVersion" WHERE "hash" = x."contentHash") END AS "curriculum"
    FROM "Review" r
    LEFT JOIN "User" l ON l."id" = r."learnerId"
    LEFT JOIN "User" a ON a."id" = r."approvedById"
    LEFT JOIN "Mentorship" p ON p."id" = (
      SELECT o."id" FROM "Mentorship" o WHERE o."learnerId" = r."learnerId" AND o."mentorId" = ${viewerId}
      ORDER BY CASE WHEN o."endedAt" IS NULL THEN 0 ELSE 1 END, o."beganAt" DESC, o."id" LIMIT 1)
    LEFT JOIN "ReviewRequest" q ON q."openKey" = r."id"
    LEFT JOIN "User" m ON m."id" = q."mentorId"
    LEFT JOIN "User" c ON c."id" = q."claimedById"
    LEFT JOIN "ReviewDraft" d ON d."reviewId" = r."id" AND d."mentorId" = ${viewerId}
    LEFT JOIN "Roadmap" x ON x."id" = (
      SELECT o."id" FROM "Roadmap" o JOIN "RoadmapMilestone" s ON s."roadmapId" = o."id"
      WHERE o."learnerId" = r."learnerId" AND r."subject" LIKE 'milestone:' || s."milestoneId" || ':%'
      ORDER BY CASE WHEN o."archivedAt" IS NULL THEN 0 ELSE 1 END, o."createdAt" DESC, o."id" LIMIT 1)
    LEFT JOIN "OwnMilestone" y ON y."learnerId" = r."learnerId" AND r."subject" LIKE 'milestone:' || y."id" || ':%'
    WHERE r."id" = ${id}`
  return row ? toHead(row, viewerId) : null
}

interface Row extends ReviewRow {
  learnerName: string | null
  approvedByName: string | null
  mentorshipId: string | null
  shares: string | null
  beganAt: Date | null
  pausedAt: Date | null
  endedAt: Date | null
  mentors: number | bigint
  tookPart: number | bigint
  blocked: number | bigint
  requestId: string | null
  ask: string | null
  askedAt: Date | null
  askedNumber: number | null
  askedId: string | null
  askedName: string | null
  claimedById: string | null
  claimedUntil: Date | null
  claimedByName: string | null
  draftNumber: number | null
  draftBody: string | null
  draftRevision: number | null
  draftAt: Date | null
  roadmapId: string | null
  trackId: string | null
  contentHash: string | null
  ownCriteria: string | null
  curriculum: string | null
}

function toHead(row: Row, viewerId: string): ReviewHead {
  const { id, learnerId, subject, kind, title, createdAt, number, awaitingMentorSince, awaitingLearnerSince, changesAskedAt } = row
  const { approvedAt, approvedNumber, approvedById, version, learnerName, approvedByName, ownCriteria } = row
  const turn = { number, awaitingMentorSince, awaitingLearnerSince, changesAskedAt, approvedAt, approvedNumber, approvedById, version }
  const review = { id, learnerId, subject, kind, title, createdAt, ...turn }
  return {
    ...review,
    learnerName,
    approvedByName,
    ownCriteria,
    curriculum: row.curriculum,
    mentorship: mentorshipOf(row, viewerId),
    tookPart: Number(row.tookPart) === 1,
    blocked: Number(row.blocked) === 1,
    mentors: Number(row.mentors),
    request: requestOf(row),
    draft: draftOf(row),
    roadmap: roadmapOf(row),
  }
}

function mentorshipOf({ mentorshipId, learnerId, shares, beganAt, pausedAt, endedAt }: Row, mentorId: string): MentorshipFacts | null {
  if (mentorshipId === null || beganAt === null) return null
  return { id: mentorshipId, learnerId, mentorId, shares: sharesOf(shares ?? ''), beganAt, pausedAt, endedAt }
}

function requestOf({ requestId, ask, askedAt, askedNumber, askedId, askedName, ...it }: Row): ReviewHead['request'] {
  if (requestId === null || askedAt === null) return null
  const { claimedById, claimedUntil, claimedByName } = it
  const asked = { ask: ask ?? '', askedAt, number: askedNumber ?? 0, mentorId: askedId, mentorName: askedName }
  return { ...asked, claimedById, claimedUntil, claimedByName }
}

function draftOf({ draftNumber: number, draftBody: body, draftRevision: revision, draftAt: updatedAt }: Row): ReviewHead['draft'] {
  return number === null || body === null || revision === null || updatedAt === null ? null : { number, body, revision, updatedAt }
}

function roadmapOf({ roadmapId: id, trackId, contentHash }: Row): ReviewHead['roadmap'] {
  return id === null || trackId === null || contentHash === null ? null : { id, trackId, contentHash }
}
