/** What waits for one mentor: open requests of their mentees, each with what makes it quick or long to read. */
import { answersOf, type CriterionAnswers } from '../domain/review/criterion-answers.ts'
import type { ClaimFacts } from '../domain/review/claim.ts'
import { sharesOf, type MentorshipFacts } from '../domain/mentorship/mentorship.ts'
import type { Db } from './client.ts'

export interface QueueRow extends ClaimFacts {
  reviewId: string
  kind: string
  title: string
  number: number
  ask: string
  /** When it became the mentor's turn. */
  since: Date
  learner: string
  mentorship: MentorshipFacts
  trackId: string | null
  claimedByName: string | null
  /** Characters of its text; links, files. */
  characters: number
  links: number
  files: number
  answers: CriterionAnswers
  /** The iteration or revision that was read last, with what was answered in it; null before the first review. */
  read: { number: number; answers: CriterionAnswers } | null
  /** Points that hold the approval back. */
  open: number
  /** Other mentors who might take it. */
  others: string[]
}

/** The longest wait first; one statement, whatever the number of mentees. @param most rows at most */
export async function findQueue(db: Db, mentorId: string, most: number): Promise<QueueRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT w.*, i."answers", LENGTH(i."body") AS "characters", i."links",
      (SELECT COUNT(*) FROM "StoredFile" f WHERE f."iterationId" = i."id") AS "files",
      (SELECT COUNT(*) FROM "ChangeItem" c WHERE c."reviewId" = w."reviewId" AND c."blocking" AND c."resolvedAt" IS NULL
        AND c."withdrawnAt" IS NULL) AS "open",
      b."answers" AS "readAnswers", o."name" AS "other"
    FROM (
      SELECT q."reviewId", q."number", q."ask", q."mentorId", q."claimedById", q."claimedUntil", r."kind", r."title",
        COALESCE(r."awaitingMentorSince", q."askedAt") AS "since", u."name" AS "learner", n."name" AS "claimedByName",
        p."id" AS "mentorshipId", p."learnerId", p."shares", p."beganAt", p."pausedAt", p."endedAt",
        (SELECT t."trackId" FROM "Roadmap" t WHERE t."learnerId" = p."learnerId" AND t."archivedAt" IS NULL
          ORDER BY t."createdAt" DESC, t."id" LIMIT 1) AS "trackId",
        (SELECT MAX(v."number") FROM "Verdict" v WHERE v."reviewId" = r."id") AS "verdictNumber"
      FROM "Mentorship" p
      JOIN "ReviewRequest" q ON q."learnerId" = p."learnerId" AND q."closedAt" IS NULL
      JOIN "Review" r ON r."id" = q."reviewId"
      JOIN "User" u ON u."id" = p."learnerId"
      LEFT JOIN "User" n ON n."id" = q."claimedById"
      WHERE p."mentorId" = ${mentorId} AND p."endedAt" IS NULL AND p."pausedAt" IS NULL AND COALESCE(q."mentorId", ${mentorId}) = ${mentorId}
      ORDER BY COALESCE(r."awaitingMentorSince", q."askedAt"), q."id" LIMIT ${most}
    ) w
    LEFT JOIN "Iteration" i ON i."reviewId" = w."reviewId" AND i."number" = w."number"
    LEFT JOIN "Iteration" b ON b."reviewId" = w."reviewId" AND b."number" = w."verdictNumber"
    LEFT JOIN "Mentorship" m ON m."learnerId" = w."learnerId" AND m."mentorId" <> ${mentorId} AND m."endedAt" IS NULL
      AND m."pausedAt" IS NULL AND w."mentorId" IS NULL
    LEFT JOIN "User" o ON o."id" = m."mentorId"
    ORDER BY w."since", w."reviewId", o."name"`
  const queue = new Map<string, QueueRow>()
  for (const row of rows) {
    const it = queue.get(row.reviewId) ?? toQueueRow(row, mentorId)
    if (row.other !== null) it.others.push(row.other)
    queue.set(row.reviewId, it)
  }
  return [...queue.values()]
}

interface Row extends ClaimFacts {
  reviewId: string
  kind: string
  title: string
  number: number
  ask: string
  since: Date | string | number
  learner: string
  claimedByName: string | null
  mentorshipId: string
  learnerId: string
  shares: string
  beganAt: Date
  pausedAt: Date | null
  endedAt: Date | null
  trackId: string | null
  answers: string | null
  characters: number | bigint | null
  links: string | null
  files: number | bigint
  open: number | bigint
  verdictNumber: number | null
  readAnswers: string | null
  other: string | null
}

function toQueueRow(row: Row, mentorId: string): QueueRow {
  const { reviewId, kind, title, number, ask, learner, claimedByName, claimedById, trackId } = row
  const { mentorshipId: id, learnerId, beganAt, pausedAt, endedAt, answers, links, readAnswers, verdictNumber } = row
  const same = { reviewId, kind, title, number, ask, learner, claimedByName, claimedById, trackId, mentorId: row.mentorId }
  return {
    ...same,
    // Of a computed column or an inner query SQLite does not know the type.
    since: new Date(row.since),
    claimedUntil: row.claimedUntil && new Date(row.claimedUntil),
    mentorship: { id, learnerId, mentorId, shares: sharesOf(row.shares), beganAt, pausedAt, endedAt },
    characters: Number(row.characters ?? 0) + (answers?.length ?? 0),
    links: links === null ? 0 : links.split('\n').filter((it) => it.trim() !== '').length,
    files: Number(row.files),
    answers: answersOf(answers ?? ''),
    read: verdictNumber === null ? null : { number: verdictNumber, answers: answersOf(readAnswers ?? '') },
    open: Number(row.open),
    others: [],
  }
}

export interface MentorFacts {
  promiseDays: number
  /** Requests that wait, shown or not. */
  waiting: number
  /** Decisions since a moment, and approvals of these. */
  answered: number
  stones: number
}

/** Null for somebody who does not mentor. */
export async function findMentorFacts(db: Db, mentorId: string, since: Date): Promise<MentorFacts | null> {
  const [row] = await db.$queryRaw<Record<keyof MentorFacts, number | bigint>[]>`
    SELECT m."promiseDays",
      (SELECT COUNT(*) FROM "Mentorship" p JOIN "ReviewRequest" q ON q."learnerId" = p."learnerId" AND q."closedAt" IS NULL
        WHERE p."mentorId" = m."userId" AND p."endedAt" IS NULL AND p."pausedAt" IS NULL
          AND COALESCE(q."mentorId", m."userId") = m."userId") AS "waiting",
      (SELECT COUNT(*) FROM "Verdict" v WHERE v."mentorId" = m."userId" AND v."at" >= ${since}) AS "answered",
      (SELECT COUNT(*) FROM "Verdict" v WHERE v."mentorId" = m."userId" AND v."at" >= ${since} AND v."kind" = 'approve') AS "stones"
    FROM "Mentor" m WHERE m."userId" = ${mentorId}`
  if (!row) return null
  return {
    promiseDays: Number(row.promiseDays),
    waiting: Number(row.waiting),
    answered: Number(row.answered),
    stones: Number(row.stones),
  }
}
