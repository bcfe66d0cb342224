/** What was handed in of one milestone, and who can be asked to look: parts of the one statement of a milestone's page. */
import type { Scope } from '../domain/curriculum/curriculum.ts'
import { NEEDED_SHARES, sharesOf } from '../domain/mentorship/mentorship.ts'
import { sql } from './client.ts'
import type { MilestonePlace } from './milestone-place.ts'
import { milestoneSubject } from './reviews.ts'

type Sql = ReturnType<typeof sql>

/** A row of the statement, whatever it is of. */
export interface UnionRow {
  from: string
  key: string
  one: string
  other: string
  revision: number | bigint
  /** SQLite does not know the type of a column of a union. */
  at: Date | string | number
}

export interface DraftFile {
  id: string
  name: string
  bytes: number
}

/** Of one scope's work. */
export interface ReviewOfWork {
  id: string
  /** The newest try that stands; 0 when none does. */
  number: number
  /** In order. */
  tries: readonly { number: number; at: Date; isWithdrawn: boolean }[]
  /** The request that waits; the mentor's name is null where any of them may answer, or they left. */
  request: { mentorId: string | null; mentor: string | null; askedAt: Date } | null
  /** What was last said in it; the name is null once that account is gone. */
  lastWord: { by: string | null; isMentor: boolean; text: string; at: Date } | null
}

export interface ReviewerChoice {
  mentorId: string
  name: string
  promiseDays: number
  /** Requests that could still come. */
  room: number
}

export interface HandedInWork {
  files: Readonly<Record<Scope, readonly DraftFile[]>>
  reviews: Readonly<Record<Scope, ReviewOfWork | null>>
  /** Mentors who see this work, the longest mentoring first. */
  reviewers: readonly ReviewerChoice[]
}

export function handedInRows({ learnerId, milestoneId }: MilestonePlace): Sql {
  const subjects = sql`(${milestoneSubject(milestoneId, 'first-role')}, ${milestoneSubject(milestoneId, 'full')})`
  return sql`
    SELECT 'file ' || "scope", "id", "name", '', "bytes", "at"
    FROM "StoredFile" WHERE "ownerId" = ${learnerId} AND "milestoneId" = ${milestoneId} AND "iterationId" IS NULL
    UNION ALL
    SELECT 'review ' || "subject", "id", '', '', "number", "createdAt"
    FROM "Review" WHERE "learnerId" = ${learnerId} AND "subject" IN ${subjects}
    UNION ALL
    SELECT 'try ' || v."subject", i."id", CASE WHEN i."withdrawnAt" IS NULL THEN '' ELSE 'withdrawn' END, '', i."number", i."at"
    FROM "Review" v JOIN "Iteration" i ON i."reviewId" = v."id" WHERE v."learnerId" = ${learnerId} AND v."subject" IN ${subjects}
    UNION ALL
    SELECT 'request ' || v."subject", q."id", COALESCE(q."mentorId", ''), COALESCE(u."name", ''), q."number", q."askedAt"
    FROM "Review" v JOIN "ReviewRequest" q ON q."openKey" = v."id" LEFT JOIN "User" u ON u."id" = q."mentorId"
    WHERE v."learnerId" = ${learnerId} AND v."subject" IN ${subjects}
    UNION ALL
    ${lastWords(learnerId, subjects)}
    UNION ALL
    SELECT 'mentor ' || m."promiseDays", u."id", u."name", s."shares", m."mostWaiting" - (
      SELECT COUNT(*) FROM "Mentorship" p JOIN "ReviewRequest" q ON q."learnerId" = p."learnerId" AND q."closedAt" IS NULL
      WHERE p."mentorId" = u."id" AND p."endedAt" IS NULL AND p."pausedAt" IS NULL AND COALESCE(q."mentorId", u."id") = u."id"), s."beganAt"
    FROM "Mentorship" s JOIN "User" u ON u."id" = s."mentorId" JOIN "Mentor" m ON m."userId" = u."id"
    WHERE s."learnerId" = ${learnerId} AND s."endedAt" IS NULL AND s."pausedAt" IS NULL AND u."disabledAt" IS NULL`
}

/** The newest two posts and decisions: one for each scope is among them, or a page shows none of an old one. */
const lastWords = (learnerId: string, subjects: Sql): Sql => sql`
    SELECT * FROM (
      SELECT 'word ' || v."subject" AS "from", CASE WHEN w."authorRole" = 'mentor' THEN 'mentor' ELSE 'learner' END AS "key",
        COALESCE(u."name", '') AS "one", w."body" AS "other", w."number" AS "revision", w."at"
      FROM "Review" v JOIN "ReviewPost" w ON w."reviewId" = v."id" LEFT JOIN "User" u ON u."id" = w."authorId"
      WHERE v."learnerId" = ${learnerId} AND v."subject" IN ${subjects} ORDER BY w."at" DESC LIMIT 2) AS "posts"
    UNION ALL
    SELECT * FROM (
      SELECT 'word ' || v."subject", 'mentor', COALESCE(u."name", ''), w."words", w."number", w."at"
      FROM "Review" v JOIN "Verdict" w ON w."reviewId" = v."id" LEFT JOIN "User" u ON u."id" = w."mentorId"
      WHERE v."learnerId" = ${learnerId} AND v."subject" IN ${subjects} AND w."words" <> '' ORDER BY w."at" DESC LIMIT 2) AS "verdicts"`

/** @param rows in the order of time */
export function toHandedIn(milestoneId: string, rows: readonly UnionRow[]): HandedInWork {
  const both = <T>(of: (scope: Scope) => T): Record<Scope, T> => ({ 'first-role': of('first-role'), full: of('full') })
  return {
    files: both((scope) => from(rows, `file ${scope}`).map((it) => ({ id: it.key, name: it.one, bytes: Number(it.revision) }))),
    reviews: both((scope) => reviewOf(rows, milestoneSubject(milestoneId, scope))),
    reviewers: rows.flatMap((it) => (it.from.startsWith('mentor ') ? (toReviewer(it) ?? []) : [])),
  }
}

const from = (rows: readonly UnionRow[], source: string) => rows.filter((it) => it.from === source)

function reviewOf(rows: readonly UnionRow[], subject: string): ReviewOfWork | null {
  const [review] = from(rows, `review ${subject}`)
  if (!review) return null
  const [request] = from(rows, `request ${subject}`)
  const word = from(rows, `word ${subject}`).at(-1)
  return {
    id: review.key,
    number: Number(review.revision),
    tries: from(rows, `try ${subject}`).map((it) => ({ number: Number(it.revision), at: new Date(it.at), isWithdrawn: it.one !== '' })),
    request: request ? { mentorId: request.one || null, mentor: request.other || null, askedAt: new Date(request.at) } : null,
    lastWord: word ? { by: word.one || null, isMentor: word.key === 'mentor', text: word.other, at: new Date(word.at) } : null,
  }
}

function toReviewer({ from, key, one, other, revision }: UnionRow): ReviewerChoice | null {
  const shares = sharesOf(other)
  if (!NEEDED_SHARES.every((it) => shares.includes(it))) return null
  return { mentorId: key, name: one, promiseDays: Number(from.split(' ')[1]), room: Math.max(0, Number(revision)) }
}
