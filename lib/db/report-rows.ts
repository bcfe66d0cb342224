/** What a progress report tells of mentors: who they are, what they approved of what was handed in, and what they asked for. */
import { checksOf, type Check } from '../domain/review/review-draft.ts'
import type { Db } from './client.ts'

export interface Decided {
  kind: 'approve' | 'changes'
  /** Null once that account is gone. */
  mentor: string | null
  words: string
  checks: Readonly<Record<string, Check>>
  /** The try that was read. */
  number: number
  at: Date
}

export interface ReportedReview {
  /** The try that is approved; null while none is. */
  approved: number | null
  /** In order. */
  decisions: readonly Decided[]
  /** What was approved; null while nothing is. */
  work: { links: readonly string[]; body: string; files: readonly string[] } | null
  /** Things that must change and are open. */
  changes: number
}

export interface ReportRows {
  /** Of mentorships that are not over, the longest first. */
  mentors: readonly string[]
  /** By subject: `milestone:<id>:<scope>`. */
  reviews: ReadonlyMap<string, ReportedReview>
  /** Column of criteria of milestones that are in no curriculum, by milestone. */
  ownCriteria: ReadonlyMap<string, string>
}

interface Row {
  from: 'mentor' | 'review' | 'decision' | 'try' | 'file' | 'points' | 'own'
  key: string
  one: string
  two: string
  three: string
  four: string
  number: number | bigint
  at: Date | string
}

/** One statement for all of it, however many reviews there are. */
export async function findReportRows(db: Db, learnerId: string): Promise<ReportRows> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'mentor' AS "from", m."id" AS "key", u."name" AS "one", '' AS "two", '' AS "three", '' AS "four", 0 AS "number", m."beganAt" AS "at"
    FROM "Mentorship" m JOIN "User" u ON u."id" = m."mentorId" WHERE m."learnerId" = ${learnerId} AND m."endedAt" IS NULL
    UNION ALL
    SELECT 'review', "subject", '', '', '', '', COALESCE("approvedNumber", 0), "createdAt"
    FROM "Review" WHERE "learnerId" = ${learnerId} AND "kind" = 'submission'
    UNION ALL
    SELECT 'decision', v."subject", d."kind", COALESCE(u."name", ''), d."words", d."checks", d."number", d."at"
    FROM "Review" v JOIN "Verdict" d ON d."reviewId" = v."id" AND d."kind" IN ('approve', 'changes') LEFT JOIN "User" u ON u."id" = d."mentorId"
    WHERE v."learnerId" = ${learnerId} AND v."kind" = 'submission'
    UNION ALL
    SELECT 'try', v."subject", i."links", i."body", '', '', i."number", i."at"
    FROM "Review" v JOIN "Iteration" i ON i."reviewId" = v."id" AND i."number" = v."approvedNumber"
    WHERE v."learnerId" = ${learnerId} AND v."kind" = 'submission'
    UNION ALL
    SELECT 'file', v."subject", f."name", '', '', '', 0, f."at"
    FROM "Review" v JOIN "Iteration" i ON i."reviewId" = v."id" AND i."number" = v."approvedNumber" JOIN "StoredFile" f ON f."iterationId" = i."id"
    WHERE v."learnerId" = ${learnerId} AND v."kind" = 'submission'
    UNION ALL
    SELECT 'points', v."subject", '', '', '', '', COUNT(*), v."createdAt"
    FROM "Review" v JOIN "ChangeItem" c ON c."reviewId" = v."id" AND c."blocking" AND c."resolvedAt" IS NULL AND c."withdrawnAt" IS NULL
    WHERE v."learnerId" = ${learnerId} AND v."kind" = 'submission' GROUP BY v."subject", v."createdAt"
    UNION ALL
    SELECT 'own', "id", "criteria", '', '', '', 0, "at" FROM "OwnMilestone" WHERE "learnerId" = ${learnerId}
    ORDER BY "at", "key", "one"`
  const from = (source: Row['from']) => rows.filter((it) => it.from === source)
  const of = Map.groupBy(rows, (it) => it.key)
  return {
    mentors: from('mentor').map((it) => it.one),
    reviews: new Map(from('review').map((it) => [it.key, toReview(it, of.get(it.key) ?? [])])),
    ownCriteria: new Map(from('own').map((it) => [it.key, it.one])),
  }
}

function toReview(review: Row, rows: readonly Row[]): ReportedReview {
  const from = (source: Row['from']) => rows.filter((it) => it.from === source)
  const [work] = from('try')
  return {
    approved: Number(review.number) || null,
    decisions: from('decision').map(toDecided),
    work: work ? { links: work.one.split('\n').filter((it) => it !== ''), body: work.two, files: from('file').map((it) => it.one) } : null,
    changes: Number(from('points')[0]?.number ?? 0),
  }
}

const toDecided = ({ one, two, three, four, number, at }: Row): Decided => ({
  kind: one === 'approve' ? 'approve' : 'changes',
  mentor: two || null,
  words: three,
  checks: checksOf(four),
  number: Number(number),
  at: new Date(at),
})
