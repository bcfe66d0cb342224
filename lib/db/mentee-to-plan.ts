/** A mentee for whom a mentor drafts a roadmap. */
import { sharesOf, type MentorshipFacts } from '../domain/mentorship/mentorship.ts'
import type { RoadmapDraft } from '../domain/review/proposal.ts'
import type { Db } from './client.ts'

export interface MenteeToPlan {
  learnerId: string | null
  mentorship: MentorshipFacts
  name: string | null
  /** Whether there is a result that a roadmap could be made from. */
  hasResult: boolean
  /** Drafts of this mentor that wait for an answer, the newest first. */
  drafts: { id: string; draft: RoadmapDraft; words: string; at: Date }[]
}

/** One statement. */
export async function findMenteeToPlan(db: Db, mentorshipId: string): Promise<MenteeToPlan | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s."id", s."learnerId", s."mentorId", s."shares", s."beganAt", s."pausedAt", s."endedAt", u."name",
      (SELECT COUNT(*) FROM "Attempt" t WHERE t."learnerId" = s."learnerId" AND t."submittedAt" IS NOT NULL) AS "results",
      p."id" AS "proposalId", p."body", p."words", p."at"
    FROM "Mentorship" s
    LEFT JOIN "User" u ON u."id" = s."learnerId"
    LEFT JOIN "Proposal" p ON p."learnerId" = s."learnerId" AND p."mentorId" = s."mentorId" AND p."kind" = 'roadmap'
      AND p."answeredAt" IS NULL AND p."withdrawnAt" IS NULL
    WHERE s."id" = ${mentorshipId}
    ORDER BY p."at" DESC`
  const [row] = rows
  if (!row) return null
  const { id, learnerId, mentorId, shares, beganAt, pausedAt, endedAt, name } = row
  return {
    learnerId,
    mentorship: { id, learnerId, mentorId, shares: sharesOf(shares), beganAt, pausedAt, endedAt },
    name,
    hasResult: Number(row.results) > 0,
    drafts: rows.flatMap(({ proposalId, body, words, at }) =>
      proposalId === null || body === null || at === null
        ? []
        : [{ id: proposalId, draft: JSON.parse(body) as RoadmapDraft, words: words ?? '', at }],
    ),
  }
}

interface Row {
  id: string
  learnerId: string | null
  mentorId: string | null
  shares: string
  beganAt: Date
  pausedAt: Date | null
  endedAt: Date | null
  name: string | null
  results: number | bigint
  proposalId: string | null
  body: string | null
  words: string | null
  at: Date | null
}
