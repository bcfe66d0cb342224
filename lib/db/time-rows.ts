/** What a learner's plan in time is made of, beside the roadmap itself, and what their week shows. */
import type { DaySpan } from '../domain/time/capacity.ts'
import type { Plan } from '../domain/roadmap/revision.ts'
import type { Db, Tx } from './client.ts'
import { plansOf } from './plan-parts.ts'
import { planOf } from './revisions.ts'

export interface LoggedTime {
  id: string
  day: string
  milestoneId: string | null
  minutes: number
  /** When it was logged. */
  at: Date
}

export interface FollowedRoadmap {
  id: string
  trackId: string
  hoursPerWeek: number
  isPaused: boolean
}

/** A forecast as it was at the begin of an earlier week: JSON of a ForecastBasis. */
export interface EarlierForecast {
  roadmapId: string
  weekOf: string
  basis: string
}

/** A review that waits for the learner. */
export interface TheirTurn {
  id: string
  title: string
  changesAsked: boolean
  /** The newest verdict where changes were asked for: who sent it, how it begins, how many points are open. */
  verdict: { mentor: string | null; words: string; open: number; at: Date } | null
}

export interface TimeRows {
  /** The newest first. */
  followed: readonly FollowedRoadmap[]
  /** In the order they were logged. */
  time: readonly LoggedTime[]
  /** Of milestones with time or with the timer, on whichever roadmap they are; as the newest one calls them. */
  titles: ReadonlyMap<string, string>
  away: readonly (DaySpan & { id: string })[]
  /** Days on which a roadmap rested; the last one is open while `to` is null. */
  pauses: readonly { roadmapId: string; from: string; to: string | null }[]
  /** By milestone: `criterion:<id>`, `resource:<id>` and `own:<id>`. */
  ticks: ReadonlyMap<string, ReadonlySet<string>>
  /** The longest wait first. */
  theirTurn: readonly TheirTurn[]
  timer: { milestoneId: string | null; startedAt: Date } | null
  /** Taps that wait for an answer, the oldest first. */
  taps: readonly { id: string; roadmapId: string; milestoneId: string | null; at: Date }[]
  /** For each roadmap followed, the newest from before this week. */
  earlier: readonly EarlierForecast[]
  /** By roadmap followed: the text of its first revision, for `planOf`. None for one that is older than revisions. */
  firstPlans: ReadonlyMap<string, string>
  /** The newest revision of the roadmap that was asked for, and the one before it where there is one. */
  revisions: readonly { number: number; plan: Plan; reason: string }[]
  /** Estimates are planned as they are. */
  ignoresFactor: boolean
  /** Whether they were asked if they want the week's plan by mail. */
  wasAskedForMail: boolean
}

interface Row {
  from:
    | 'roadmap'
    | 'time'
    | 'title'
    | 'away'
    | 'pause'
    | 'tick'
    | 'review'
    | 'verdict'
    | 'timer'
    | 'tap'
    | 'forecast'
    | 'first'
    | 'revision'
    | 'person'
  id: string
  one: string
  other: string
  amount: number | bigint
  at: Date | string
}

/**
 * One statement for all of it, since a page of the week shows all of it.
 * @param weekOf first day of the learner's present week
 * @param revisionsOf a roadmap whose newest edit is shown too, or nothing
 */
export async function findTimeRows(db: Db | Tx, learnerId: string, weekOf: string, revisionsOf = ''): Promise<TimeRows> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'roadmap' AS "from", r."id", r."trackId" AS "one", COALESCE(u."fromOn", '') AS "other", r."hoursPerWeek" AS "amount",
      r."createdAt" AS "at"
    FROM "Roadmap" r LEFT JOIN "RoadmapPause" u ON u."openKey" = r."id"
    WHERE r."learnerId" = ${learnerId} AND r."archivedAt" IS NULL
    UNION ALL
    SELECT 'time', "id", "day", COALESCE("milestoneId", ''), "minutes", "at"
    FROM "TimeEntry" WHERE "learnerId" = ${learnerId} AND "removedAt" IS NULL
    UNION ALL
    SELECT 'away', "id", "fromOn", "toOn", 0, "at" FROM "Away" WHERE "learnerId" = ${learnerId} AND "removedAt" IS NULL
    UNION ALL
    SELECT 'pause', u."roadmapId", u."fromOn", COALESCE(u."toOn", ''), 0, u."at"
    FROM "RoadmapPause" u JOIN "Roadmap" r ON r."id" = u."roadmapId" WHERE r."learnerId" = ${learnerId}
    UNION ALL
    SELECT 'tick', "milestoneId", "subject", '', 0, "at" FROM "Tick" WHERE "learnerId" = ${learnerId}
    UNION ALL
    SELECT 'review', "id", "title", CASE WHEN "changesAskedAt" IS NULL THEN '' ELSE 'changes' END, 0, "awaitingLearnerSince"
    FROM "Review" WHERE "learnerId" = ${learnerId} AND "awaitingLearnerSince" IS NOT NULL
    UNION ALL
    SELECT 'verdict', v."reviewId", COALESCE(m."name", ''), SUBSTR(v."words", 1, 500),
      (SELECT COUNT(*) FROM "ChangeItem" c WHERE c."reviewId" = v."reviewId" AND c."resolvedAt" IS NULL AND c."withdrawnAt" IS NULL), v."at"
    FROM "Verdict" v JOIN "Review" w ON w."id" = v."reviewId" LEFT JOIN "User" m ON m."id" = v."mentorId"
    WHERE w."learnerId" = ${learnerId} AND w."awaitingLearnerSince" IS NOT NULL AND w."changesAskedAt" IS NOT NULL
      AND v."at" = (SELECT MAX(o."at") FROM "Verdict" o WHERE o."reviewId" = v."reviewId")
    UNION ALL
    SELECT 'title', m."milestoneId", m."title", '', 0, r."createdAt" FROM "RoadmapMilestone" m JOIN "Roadmap" r ON r."id" = m."roadmapId"
    WHERE r."learnerId" = ${learnerId} AND (
      m."milestoneId" IN (SELECT t."milestoneId" FROM "TimeEntry" t WHERE t."learnerId" = ${learnerId} AND t."removedAt" IS NULL)
      OR m."milestoneId" = (SELECT i."milestoneId" FROM "Timer" i WHERE i."learnerId" = ${learnerId}))
    UNION ALL
    SELECT 'timer', "learnerId", COALESCE("milestoneId", ''), '', 0, "startedAt" FROM "Timer" WHERE "learnerId" = ${learnerId}
    UNION ALL
    SELECT 'tap', "id", "roadmapId", COALESCE("milestoneId", ''), 0, "at" FROM "QuietTap"
    WHERE "learnerId" = ${learnerId} AND "answeredAt" IS NULL
    UNION ALL
    ${plansOf(learnerId, weekOf, revisionsOf)}
    UNION ALL
    SELECT 'person', "id", CASE WHEN "weeklyMailAskedAt" IS NULL THEN '' ELSE 'asked' END, '', CASE WHEN "ignoresFactor" THEN 1 ELSE 0 END,
      "createdAt" FROM "User" WHERE "id" = ${learnerId}
    ORDER BY "at", "id"`
  return toTimeRows(rows)
}

function toTimeRows(rows: readonly Row[]): TimeRows {
  const from = (source: Row['from']) => rows.filter((it) => it.from === source)
  const ticks = Map.groupBy(from('tick'), (it) => it.id)
  const [timer] = from('timer')
  const [person] = from('person')
  return {
    followed: from('roadmap').map(toFollowed).toReversed(),
    time: from('time').map(toLogged),
    titles: new Map(from('title').map((it) => [it.id, it.one])),
    away: from('away').map((it) => ({ id: it.id, from: it.one, to: it.other })),
    pauses: from('pause').map((it) => ({ roadmapId: it.id, from: it.one, to: it.other || null })),
    ticks: new Map([...ticks].map(([milestone, list]) => [milestone, new Set(list.map((it) => it.one))])),
    theirTurn: from('review').map((it) => ({
      id: it.id,
      title: it.one,
      changesAsked: it.other === 'changes',
      verdict: toVerdict(from('verdict').find((verdict) => verdict.id === it.id)),
    })),
    timer: timer ? { milestoneId: timer.one || null, startedAt: new Date(timer.at) } : null,
    taps: from('tap').map((it) => ({ id: it.id, roadmapId: it.one, milestoneId: it.other || null, at: new Date(it.at) })),
    earlier: from('forecast').map((it) => ({ roadmapId: it.id, weekOf: it.one, basis: it.other })),
    firstPlans: new Map(from('first').map((it) => [it.id, it.other])),
    revisions: from('revision')
      .map((it) => ({ number: Number(it.amount), plan: planOf(it.id), reason: it.one }))
      .toSorted((a, b) => b.number - a.number),
    ignoresFactor: Number(person?.amount ?? 0) === 1,
    wasAskedForMail: person?.one === 'asked',
  }
}

const toLogged = ({ id, one, other, amount, at }: Row): LoggedTime => ({
  id,
  day: one,
  milestoneId: other || null,
  minutes: Number(amount),
  at: new Date(at),
})

const toFollowed = ({ id, one, other, amount }: Row): FollowedRoadmap => ({
  id,
  trackId: one,
  hoursPerWeek: Number(amount),
  isPaused: other !== '',
})

const toVerdict = (row: Row | undefined): TheirTurn['verdict'] =>
  row ? { mentor: row.one || null, words: row.other, open: Number(row.amount), at: new Date(row.at) } : null
