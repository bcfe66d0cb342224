/** The hours that people logged for milestones which they finished, person by person, beside what was estimated for them. */
import type { FinishedHours } from '../domain/items/estimate-check.ts'
import { add } from '../domain/path/hours.ts'
import type { Db } from './client.ts'

export interface FinishedWith extends FinishedHours {
  /** Hash of the curriculum that the estimate is from. */
  contentHash: string
}

/** People read at once. */
const BATCH = 200

interface Row {
  learner: string
  milestone: string
  scope: string
  contentHash: string
  learningLow: number
  learningLikely: number
  learningHigh: number
  practiceLow: number
  practiceLikely: number
  practiceHigh: number
  minutes: number | bigint
}

/**
 * One person after the other; nothing of who they are is handed on. A milestone is there once for each scope in which it was finished with
 * hours logged for it, as the newest roadmap that asks for that scope estimates it.
 */
export async function* finishedHours(db: Db, batch = BATCH): AsyncGenerator<readonly FinishedWith[]> {
  let after = ''
  for (;;) {
    const people = await db.$queryRaw<{ learner: string }[]>`
      SELECT DISTINCT "learnerId" AS "learner" FROM "TimeEntry"
      WHERE "learnerId" > ${after} AND "removedAt" IS NULL AND "milestoneId" IS NOT NULL ORDER BY "learner" LIMIT ${batch}`
    const last = people.at(-1)?.learner
    if (last === undefined) return
    const rows = await db.$queryRaw<Row[]>`
      SELECT p."learnerId" AS "learner", p."milestoneId" AS "milestone", p."scope", r."contentHash",
        m."learningLow", m."learningLikely", m."learningHigh", m."practiceLow", m."practiceLikely", m."practiceHigh",
        (SELECT SUM(t."minutes") FROM "TimeEntry" t
          WHERE t."learnerId" = p."learnerId" AND t."milestoneId" = p."milestoneId" AND t."scope" = p."scope" AND t."removedAt" IS NULL
        ) AS "minutes"
      FROM "MilestoneProgress" p
      JOIN "Roadmap" r ON r."learnerId" = p."learnerId"
      JOIN "RoadmapMilestone" m ON m."roadmapId" = r."id" AND m."milestoneId" = p."milestoneId" AND m."scope" = p."scope"
      WHERE p."learnerId" > ${after} AND p."learnerId" <= ${last} AND p."finishedAt" IS NOT NULL
        AND EXISTS (SELECT 1 FROM "TimeEntry" t
          WHERE t."learnerId" = p."learnerId" AND t."milestoneId" = p."milestoneId" AND t."scope" = p."scope" AND t."removedAt" IS NULL)
      ORDER BY "learner", "milestone", p."scope", r."createdAt" DESC, r."id"`
    for (const own of Map.groupBy(rows, (it) => it.learner).values()) yield newestOf(own)
    after = last
  }
}

const newestOf = (rows: readonly Row[]): FinishedWith[] =>
  [...Map.groupBy(rows, (it) => `${it.milestone} ${it.scope}`).values()].flatMap(([newest]) => (newest ? [toFinished(newest)] : []))

function toFinished({ milestone, scope, contentHash, minutes, ...hours }: Row): FinishedWith {
  const learning = { low: hours.learningLow, likely: hours.learningLikely, high: hours.learningHigh }
  const practice = { low: hours.practiceLow, likely: hours.practiceLikely, high: hours.practiceHigh }
  return { milestone, scope, contentHash, learning, practice, estimate: add(learning, practice), actual: Number(minutes) / 60 }
}
