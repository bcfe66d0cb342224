/** A mentor's mentees with what their places in the list are worked out from, in one statement however many there are. */
import { sharesOf, type MentorshipFacts } from '../domain/mentorship/mentorship.ts'
import { gentler, type PlanFacts } from '../domain/mentorship/need-a-word.ts'
import { sql, type Db } from './client.ts'
import { ACTIVE_DAYS, toActivity } from './learner-activity.ts'
import { ASKED_TWICE_OF_MENTEES, HOURS_OF_MENTEES } from './mentee-figures.ts'
import { paceIn } from './revisions.ts'

export interface FollowedRoadmap extends PlanFacts {
  id: string
  trackId: string
  scope: string
  /** First day of the pause that lasts. */
  pausedFrom: string | null
  /** Milestones that ask for hours, and how many of them are approved. */
  milestones: number
  approved: number
}

export interface WaitingReview {
  reviewId: string
  kind: string
  title: string
  number: number
  since: Date
}

/** One mentee, whatever is shared: the caller leaves out what is not. */
export interface MenteeRow extends MentorshipFacts {
  learnerId: string
  name: string
  /** The newest one that is followed. */
  roadmap: FollowedRoadmap | null
  /** Every one that is followed is paused. */
  isResting: boolean
  activeDays: string[]
  lastActiveAt: Date | null
  /** What waits for this mentor the longest, and how many do. */
  waits: WaitingReview | null
  waiting: number
  /** The review that was sent back the longest ago. */
  changesAsked: { reviewId: string; title: string; since: Date } | null
  /** The criterion that was asked for most often in a review that is still open. */
  askedTwice: { reviewId: string; subject: string; title: string; about: string; times: number } | null
}

/** Mentorships that have not ended, in no order. */
export async function findMentees(db: Db, mentorId: string): Promise<MenteeRow[]> {
  return (await db.$queryRaw<Row[]>(menteesStatement(mentorId))).map(toMentee)
}

/**
 * Sums are worked out once and then joined: "materialized" keeps Postgres from working them out anew for each mentee while it has not
 * counted its rows. Everything of one mentee is looked up by an index on them.
 */
export const menteesStatement = (mentorId: string) => sql`
  SELECT * FROM (
  WITH p AS MATERIALIZED (SELECT * FROM "Mentorship" WHERE "mentorId" = ${mentorId} AND "endedAt" IS NULL),
  h AS MATERIALIZED (${HOURS_OF_MENTEES}),
  t AS MATERIALIZED (${ASKED_TWICE_OF_MENTEES})
  SELECT p."id", p."learnerId", p."mentorId", p."shares", p."beganAt", p."pausedAt", p."endedAt", u."name",
    r."id" AS "roadmapId", r."trackId", r."scope", r."startOn", r."hoursPerWeek", y."fromOn" AS "pausedFrom",
    (SELECT COUNT(*) FROM "Roadmap" o LEFT JOIN "RoadmapPause" s ON s."openKey" = o."id"
      WHERE o."learnerId" = p."learnerId" AND o."archivedAt" IS NULL AND s."id" IS NULL) AS "going",
    (SELECT string_agg(s."fromOn" || ' ' || s."toOn", '|') FROM "RoadmapPause" s WHERE s."roadmapId" = r."id" AND s."toOn" IS NOT NULL) AS "rests",
    (SELECT SUBSTR(v."body", 1, 600) FROM "RoadmapRevision" v WHERE v."roadmapId" = r."id" ORDER BY v."number" LIMIT 1) AS "firstPlan",
    h."total", h."settled", h."underWay", h."milestones", h."approved",
    CASE WHEN p."shares" LIKE '%roadmap%' THEN (${ACTIVE_DAYS}) END AS "activity",
    w."id" AS "waitsId", w."kind" AS "waitsKind", w."title" AS "waitsTitle", q."number" AS "waitsNumber",
    COALESCE(w."awaitingMentorSince", q."askedAt") AS "waitsSince",
    (SELECT COUNT(*) FROM "ReviewRequest" o
      WHERE o."learnerId" = p."learnerId" AND o."closedAt" IS NULL AND COALESCE(o."mentorId", p."mentorId") = p."mentorId") AS "waiting",
    c."id" AS "changesId", c."title" AS "changesTitle", c."awaitingLearnerSince" AS "changesSince",
    t."reviewId" AS "twiceId", t."subject" AS "twiceSubject", t."title" AS "twiceTitle", t."about" AS "twiceAbout", t."times" AS "twiceTimes"
  FROM p
  JOIN "User" u ON u."id" = p."learnerId"
  LEFT JOIN "Roadmap" r ON r."id" = (
    SELECT o."id" FROM "Roadmap" o WHERE o."learnerId" = p."learnerId" AND o."archivedAt" IS NULL ORDER BY o."createdAt" DESC, o."id" LIMIT 1)
  LEFT JOIN "RoadmapPause" y ON y."openKey" = r."id"
  LEFT JOIN h ON h."roadmapId" = r."id"
  LEFT JOIN "ReviewRequest" q ON q."id" = (
    SELECT o."id" FROM "ReviewRequest" o JOIN "Review" v ON v."id" = o."reviewId"
    WHERE o."learnerId" = p."learnerId" AND o."closedAt" IS NULL AND COALESCE(o."mentorId", p."mentorId") = p."mentorId"
    ORDER BY COALESCE(v."awaitingMentorSince", o."askedAt"), o."id" LIMIT 1)
  LEFT JOIN "Review" w ON w."id" = q."reviewId"
  LEFT JOIN "Review" c ON c."id" = (
    SELECT v."id" FROM "Review" v
    WHERE v."learnerId" = p."learnerId" AND v."awaitingLearnerSince" IS NOT NULL AND v."changesAskedAt" IS NOT NULL
    ORDER BY v."awaitingLearnerSince", v."id" LIMIT 1)
  LEFT JOIN t ON t."learnerId" = p."learnerId" AND t."place" = 1
  ) mentees`

/** How many mentees a mentor has room for; null for somebody who does not mentor. */
export async function findMostMentees(db: Db, userId: string): Promise<number | null> {
  const row = await db.mentor.findUnique({ where: { userId }, select: { mostMentees: true } })
  return row?.mostMentees ?? null
}

type Figure = number | bigint | null

interface Row extends Omit<MentorshipFacts, 'shares'> {
  learnerId: string
  shares: string
  name: string
  roadmapId: string | null
  trackId: string
  scope: string
  startOn: string
  hoursPerWeek: number
  pausedFrom: string | null
  rests: string | null
  /** How its text begins. */
  firstPlan: string | null
  going: Figure
  total: Figure
  settled: Figure
  underWay: Figure
  milestones: Figure
  approved: Figure
  activity: string | null
  waitsId: string | null
  waitsKind: string
  waitsTitle: string
  waitsNumber: number
  waitsSince: Stored
  waiting: Figure
  changesId: string | null
  changesTitle: string
  changesSince: Date
  twiceId: string | null
  twiceSubject: string
  twiceTitle: string
  twiceAbout: string
  twiceTimes: Figure
}

/** SQLite does not know the type of what is worked out from columns. */
type Stored = Date | string

function toMentee(row: Row): MenteeRow {
  const { id, learnerId, mentorId, beganAt, pausedAt, endedAt, name } = row
  const { days, lastAt } = toActivity(row.activity)
  return {
    id,
    learnerId,
    mentorId,
    beganAt,
    pausedAt,
    endedAt,
    name,
    shares: sharesOf(row.shares),
    roadmap: row.roadmapId === null ? null : roadmapOf(row.roadmapId, row),
    isResting: row.roadmapId !== null && Number(row.going) === 0,
    activeDays: days,
    lastActiveAt: lastAt,
    waits: row.waitsId === null ? null : waitsOf(row.waitsId, row),
    waiting: Number(row.waiting),
    changesAsked: row.changesId === null ? null : { reviewId: row.changesId, title: row.changesTitle, since: row.changesSince },
    askedTwice: row.twiceId === null ? null : twiceOf(row.twiceId, row),
  }
}

function roadmapOf(id: string, { trackId, scope, startOn, hoursPerWeek, pausedFrom, ...row }: Row): FollowedRoadmap {
  const present = { startOn, hoursPerWeek }
  const figures = { total: Number(row.total), settled: Number(row.settled), underWay: Number(row.underWay) }
  return {
    id,
    trackId,
    scope,
    ...gentler(paceIn(row.firstPlan ?? '') ?? present, present),
    pausedFrom,
    rests: restsIn(row.rests),
    ...figures,
    milestones: Number(row.milestones),
    approved: Number(row.approved),
  }
}

function restsIn(text: string | null): PlanFacts['rests'] {
  const spans = (text ?? '').split('|').filter(Boolean)
  return spans.map((it) => ({ from: it.slice(0, 10), to: it.slice(11) }))
}

const waitsOf = (reviewId: string, row: Row): WaitingReview => ({
  reviewId,
  kind: row.waitsKind,
  title: row.waitsTitle,
  number: row.waitsNumber,
  since: new Date(row.waitsSince),
})

const twiceOf = (reviewId: string, row: Row): MenteeRow['askedTwice'] => ({
  reviewId,
  subject: row.twiceSubject,
  title: row.twiceTitle,
  about: row.twiceAbout,
  times: Number(row.twiceTimes),
})
