/** A roadmap as far as a mentor needs it to propose changes: titles in order, and what they propose already. */
import type { Proposed } from '../domain/review/proposal.ts'
import type { Db } from './client.ts'
import { bodyOf } from './proposals.ts'

export interface ProposeRows {
  milestones: { milestone: string; title: string; leftOut: string | null }[]
  /** Open ones of this mentor, the oldest first. */
  proposals: (Proposed & { id: string })[]
}

/** One statement. */
export async function findProposeRows(db: Db, { roadmapId, mentorId }: { roadmapId: string; mentorId: string }): Promise<ProposeRows> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'milestone' AS "of", "milestoneId" AS "key", "milestoneId", "title" AS "text",
      CASE WHEN "skippedAt" IS NULL THEN NULL ELSE COALESCE("skipReason", '') END AS "leftOut", "position" AS "place", NULL AS "at"
    FROM "RoadmapMilestone" WHERE "roadmapId" = ${roadmapId}
    UNION ALL
    SELECT 'proposal', "id", COALESCE("milestoneId", ''), "body", "words", 0, "at"
    FROM "Proposal"
    WHERE "roadmapId" = ${roadmapId} AND "mentorId" = ${mentorId} AND "answeredAt" IS NULL AND "withdrawnAt" IS NULL`
  const milestones = rows.filter((it) => it.of === 'milestone').sort((a, b) => Number(a.place) - Number(b.place))
  const proposals = rows.filter((it) => it.of === 'proposal').sort((a, b) => timeOf(a) - timeOf(b))
  return {
    milestones: milestones.map(({ key, text, leftOut }) => ({ milestone: key, title: text, leftOut })),
    proposals: proposals.map(({ key, milestoneId, text, leftOut }) => ({ id: key, milestoneId, words: leftOut ?? '', body: bodyOf(text) })),
  }
}

interface Row {
  of: 'milestone' | 'proposal'
  key: string
  milestoneId: string
  /** A title, or a body. */
  text: string
  /** The reason for leaving it out, or the words of a proposal. */
  leftOut: string | null
  place: number | bigint
  /** SQLite does not know the type of a column of a union. */
  at: Date | string | number | null
}

const timeOf = ({ at }: Row): number => (at === null ? 0 : new Date(at).getTime())
