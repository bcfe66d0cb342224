/** What a learner's week is made of, beside the roadmap itself: roadmaps followed, time, days away, ticks, and reviews that are their turn. */
import type { Db } from './client.ts'

export interface LoggedTime {
  id: string
  day: string
  milestoneId: string | null
  minutes: number
}

export interface WeekRows {
  /** The newest first. */
  followed: readonly { id: string; trackId: string; hoursPerWeek: number }[]
  /** In the order they were logged. */
  time: readonly LoggedTime[]
  away: readonly { id: string; from: string; to: string }[]
  /** By milestone: `criterion:<id>`, `resource:<id>` and `own:<id>`. */
  ticks: ReadonlyMap<string, ReadonlySet<string>>
  /** The longest wait first. */
  theirTurn: readonly { id: string; title: string; changesAsked: boolean }[]
}

interface Row {
  from: 'roadmap' | 'time' | 'away' | 'tick' | 'review'
  id: string
  one: string
  other: string
  amount: number | bigint
}

/** One statement for all of it, since the page of the week shows all of it. */
export async function findWeekRows(db: Db, learnerId: string): Promise<WeekRows> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'roadmap' AS "from", "id", "trackId" AS "one", '' AS "other", "hoursPerWeek" AS "amount", "createdAt" AS "at"
    FROM "Roadmap" WHERE "learnerId" = ${learnerId} AND "archivedAt" IS NULL
    UNION ALL
    SELECT 'time', "id", "day", COALESCE("milestoneId", ''), "minutes", "at"
    FROM "TimeEntry" WHERE "learnerId" = ${learnerId} AND "removedAt" IS NULL
    UNION ALL
    SELECT 'away', "id", "fromOn", "toOn", 0, "at" FROM "Away" WHERE "learnerId" = ${learnerId} AND "removedAt" IS NULL
    UNION ALL
    SELECT 'tick', "milestoneId", "subject", '', 0, "at" FROM "Tick" WHERE "learnerId" = ${learnerId}
    UNION ALL
    SELECT 'review', "id", "title", CASE WHEN "changesAskedAt" IS NULL THEN '' ELSE 'changes' END, 0, "awaitingLearnerSince"
    FROM "Review" WHERE "learnerId" = ${learnerId} AND "awaitingLearnerSince" IS NOT NULL
    ORDER BY "at", "id"`
  const from = (source: Row['from']) => rows.filter((it) => it.from === source)
  const ticks = Map.groupBy(from('tick'), (it) => it.id)
  return {
    followed: from('roadmap')
      .map((it) => ({ id: it.id, trackId: it.one, hoursPerWeek: Number(it.amount) }))
      .toReversed(),
    time: from('time').map((it) => ({ id: it.id, day: it.one, milestoneId: it.other || null, minutes: Number(it.amount) })),
    away: from('away').map((it) => ({ id: it.id, from: it.one, to: it.other })),
    ticks: new Map([...ticks].map(([milestone, list]) => [milestone, new Set(list.map((it) => it.one))])),
    theirTurn: from('review').map((it) => ({ id: it.id, title: it.one, changesAsked: it.other === 'changes' })),
  }
}
