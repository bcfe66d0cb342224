/** Taps after quiet days, and whom to look at for one. */
import { sharesOf, NEEDED_SHARES } from '../domain/mentorship/mentorship.ts'
import type { Owned } from '../policy.ts'
import { sql, type Db, type Tx } from './client.ts'
import { IS_ACTIVITY } from './learner-activity.ts'

export interface QuietTap extends Owned {
  id: string
  learnerId: string
  roadmapId: string
  milestoneId: string | null
  at: Date
  answer: string | null
  answeredAt: Date | null
}

/** Somebody who follows a roadmap that does not rest. */
export interface QuietLearner {
  id: string
  timeZone: string | null
  dateLanguage: string | null
  /** The newest roadmap that is followed and does not rest. */
  roadmapId: string
  lastActiveAt: Date | null
}

/** Milliseconds by which days of a zone and of the world may differ, so that nobody is looked at too late. */
const DAY = 24 * 60 * 60_000

interface Wanted {
  now: Date
  /** Id of the last one of the page before; nothing for the first page. */
  after: string
  most: number
}

/** A page of those who may be asked, by id: nothing done for long, and no tap since. Whether one is due is worked out for each. */
export async function listQuietLearners(db: Db, { now, after, most }: Wanted): Promise<QuietLearner[]> {
  return (await db.$queryRaw<Row[]>`${candidates(now)} AND u."id" > ${after} ORDER BY u."id" LIMIT ${most}`).map(toLearner)
}

/** The same for one person, as they are now; null where there is no reason to look at them any more. */
export async function findQuietLearner(db: Tx, id: string, now: Date): Promise<QuietLearner | null> {
  const [row] = await db.$queryRaw<Row[]>`${candidates(now)} AND u."id" = ${id}`
  return row ? toLearner(row) : null
}

interface Row extends Omit<QuietLearner, 'lastActiveAt'> {
  lastActiveAt: Date | string | null
}

const toLearner = ({ lastActiveAt, ...row }: Row): QuietLearner => ({
  ...row,
  lastActiveAt: lastActiveAt === null ? null : new Date(lastActiveAt),
})

/** The newest event of theirs is found from the end of an index, however many there are. */
const candidates = (now: Date) => sql`
  SELECT * FROM (
    SELECT u."id", u."timeZone", u."dateLanguage",
      (SELECT r."id" FROM "Roadmap" r LEFT JOIN "RoadmapPause" s ON s."openKey" = r."id"
        WHERE r."learnerId" = u."id" AND r."archivedAt" IS NULL AND s."id" IS NULL
        ORDER BY r."createdAt" DESC, r."id" LIMIT 1) AS "roadmapId",
      (SELECT e."at" FROM "Event" e
        WHERE e."ownerKey" = 'account:' || u."id" AND e."actorKey" = 'account:' || u."id"
          AND ${IS_ACTIVITY}
        ORDER BY e."id" DESC LIMIT 1) AS "lastActiveAt"
    FROM "User" u
    WHERE u."disabledAt" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "QuietTap" t WHERE t."learnerId" = u."id" AND t."at" > ${new Date(now.getTime() - 12 * DAY)})
  ) u
  WHERE u."roadmapId" IS NOT NULL AND (u."lastActiveAt" IS NULL OR u."lastActiveAt" < ${new Date(now.getTime() - 9 * DAY)})`

/** When somebody was asked, the newest first. */
export async function listTaps(db: Tx, learnerId: string, most: number): Promise<Date[]> {
  const rows = await db.quietTap.findMany({ where: { learnerId }, select: { at: true }, orderBy: { at: 'desc' }, take: most })
  return rows.map((it) => it.at)
}

export async function addTap(db: Tx, tap: Pick<QuietTap, 'id' | 'learnerId' | 'roadmapId' | 'milestoneId' | 'at'>): Promise<void> {
  await db.quietTap.create({ data: { ...tap } })
}

export const findTap = (db: Db | Tx, id: string): Promise<QuietTap | null> => db.quietTap.findUnique({ where: { id } })

export async function answerTap(db: Tx, id: string, { answer, now }: { answer: string; now: Date }): Promise<void> {
  await db.quietTap.update({ where: { id }, data: { answer, answeredAt: now } })
}

/** A tap with whom one could ask. */
export interface TapWithPeople extends QuietTap {
  /** Of the milestone that was next; null when it is on no roadmap any more. */
  title: string | null
  /** Whether its roadmap is still followed. */
  isFollowed: boolean
  hoursPerWeek: number
  /** Somebody who mentors the learner now and may read their work; null without one. */
  mentorName: string | null
  /** The review of what was handed in for the milestone, where there is one. */
  reviewId: string | null
}

/** One statement, since its page reads the roadmap as well. */
export async function findTapWithPeople(db: Db, id: string): Promise<TapWithPeople | null> {
  const rows = await db.$queryRaw<TapRow[]>`
    SELECT t."id", t."learnerId", t."roadmapId", t."milestoneId", t."at", t."answer", t."answeredAt", g."name" AS "mentorName", m."shares",
      r."hoursPerWeek", r."archivedAt",
      (SELECT o."title" FROM "RoadmapMilestone" o WHERE o."roadmapId" = t."roadmapId" AND o."milestoneId" = t."milestoneId") AS "title",
      (SELECT v."id" FROM "Review" v WHERE v."learnerId" = t."learnerId" AND v."kind" = 'submission'
        AND v."subject" LIKE 'milestone:' || t."milestoneId" || ':%' ORDER BY v."id" LIMIT 1) AS "reviewId"
    FROM "QuietTap" t
    LEFT JOIN "Roadmap" r ON r."id" = t."roadmapId"
    LEFT JOIN "Mentorship" m ON m."learnerId" = t."learnerId" AND m."endedAt" IS NULL AND m."pausedAt" IS NULL
    LEFT JOIN "User" g ON g."id" = m."mentorId" AND g."disabledAt" IS NULL
    WHERE t."id" = ${id} ORDER BY m."beganAt", m."id"`
  const [first] = rows
  if (!first) return null
  const reader = rows.find((it) => it.mentorName !== null && NEEDED_SHARES.every((share) => sharesOf(it.shares ?? '').includes(share)))
  const { shares: _, archivedAt, hoursPerWeek, ...tap } = first
  const isFollowed = hoursPerWeek !== null && archivedAt === null
  return { ...tap, isFollowed, hoursPerWeek: hoursPerWeek ?? 0, mentorName: reader?.mentorName ?? null }
}

interface TapRow extends Omit<TapWithPeople, 'isFollowed' | 'hoursPerWeek'> {
  shares: string | null
  /** Null when the roadmap is gone. */
  hoursPerWeek: number | null
  archivedAt: Date | null
}
