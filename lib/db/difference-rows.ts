/** What a mentor reads of a roadmap: its revisions since the approved one, and what that mentor proposes for it. */
import type { Proposed } from '../domain/review/proposal.ts'
import type { Plan } from '../domain/roadmap/revision.ts'
import type { Db } from './client.ts'
import { bodyOf } from './proposals.ts'
import { planOf } from './revisions.ts'

export interface DifferenceRows {
  /** The oldest first. */
  revisions: { number: number; roadmapId: string; plan: Plan; reason: string; at: Date }[]
  /** Open ones of this mentor, the oldest first. */
  proposals: (Proposed & { id: string })[]
}

/** One statement. @param from the number of the revision to begin with */
export async function findDifferenceRows(
  db: Db,
  { lineId, from, mentorId }: { lineId: string; from: number; mentorId: string },
): Promise<DifferenceRows> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'revision' AS "of", "number" AS "number", "roadmapId" AS "key", '' AS "milestoneId", "body", "reason" AS "words", "at"
    FROM "RoadmapRevision" WHERE "lineId" = ${lineId} AND "number" >= ${from}
    UNION ALL
    SELECT 'proposal', 0, p."id", COALESCE(p."milestoneId", ''), p."body", p."words", p."at"
    FROM "Proposal" p
    WHERE p."mentorId" = ${mentorId} AND p."answeredAt" IS NULL AND p."withdrawnAt" IS NULL
      AND p."roadmapId" IN (SELECT "roadmapId" FROM "RoadmapRevision" WHERE "lineId" = ${lineId})`
  const revisions = rows.filter((it) => it.of === 'revision').sort((a, b) => Number(a.number) - Number(b.number))
  const proposals = rows.filter((it) => it.of === 'proposal').sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime())
  return {
    revisions: revisions.map(({ number, key, body, words, at }) => ({
      number: Number(number),
      roadmapId: key,
      plan: planOf(body),
      reason: words,
      at: new Date(at),
    })),
    proposals: proposals.map(({ key, milestoneId, body, words }) => ({ id: key, milestoneId, words, body: bodyOf(body) })),
  }
}

interface Row {
  of: 'revision' | 'proposal'
  number: number | bigint
  key: string
  milestoneId: string
  body: string
  words: string
  /** SQLite does not know the type of a column of a union. */
  at: Date | string | number
}
