/** One mentorship as its mentor's pages and commands begin with it. */
import type { MentorshipFacts } from '../domain/mentorship/mentorship.ts'
import type { Plan } from '../domain/roadmap/revision.ts'
import type { Db, Tx } from './client.ts'
import { toMentorship } from './mentorships.ts'
import { planOf } from './revisions.ts'

export interface Mentee {
  learnerId: string
  mentorship: MentorshipFacts
  name: string
  /** The newest roadmap that is followed. */
  roadmapId: string | null
  /** Ids of their reviews by subject. */
  reviews: ReadonlyMap<string, string>
  /** First revision of the roadmap, where it was asked for; null for one that is older than revisions. */
  firstPlan: Plan | null
}

/**
 * Whoever asks: what they may see is judged on it. Null for an unknown id and where the learner's account is gone. One statement.
 * @param wanted whether the first plan of the roadmap is read too
 */
export async function findMentee(db: Db | Tx, mentorshipId: string, wanted: 'first-plan' | '' = ''): Promise<Mentee | null> {
  const [row] = await db.$queryRaw<(Parameters<typeof toMentorship>[0] & Found)[]>`
    SELECT f.*, (SELECT v."body" FROM "RoadmapRevision" v
      WHERE v."roadmapId" = f."roadmapId" AND ${wanted} = 'first-plan' ORDER BY v."number" LIMIT 1) AS "firstPlan"
    FROM (SELECT p.*, u."name",
      (SELECT r."id" FROM "Roadmap" r WHERE r."learnerId" = p."learnerId" AND r."archivedAt" IS NULL
        ORDER BY r."createdAt" DESC, r."id" LIMIT 1) AS "roadmapId",
      (SELECT string_agg(v."subject" || ' ' || v."id", '|') FROM "Review" v WHERE v."learnerId" = p."learnerId") AS "reviews"
    FROM "Mentorship" p JOIN "User" u ON u."id" = p."learnerId" WHERE p."id" = ${mentorshipId}) f`
  if (!row?.learnerId) return null
  const reviews = new Map((row.reviews ?? '').split('|').map((it) => it.split(' ') as [string, string]))
  const firstPlan = row.firstPlan === null ? null : planOf(row.firstPlan)
  return { learnerId: row.learnerId, mentorship: toMentorship(row), name: row.name, roadmapId: row.roadmapId, reviews, firstPlan }
}

interface Found {
  name: string
  roadmapId: string | null
  reviews: string | null
  firstPlan: string | null
}

/** Notes that the mentor looks now. @returns false when a look of the same visit was noted: it began after `visitFrom` */
export async function markBriefOpened(db: Tx, mentorshipId: string, { visitFrom, now }: { visitFrom: Date; now: Date }): Promise<boolean> {
  const where = { id: mentorshipId, OR: [{ mentorSeenAt: null }, { mentorSeenAt: { lt: visitFrom } }] }
  return (await db.mentorship.updateMany({ where, data: { mentorSeenAt: now } })).count === 1
}
