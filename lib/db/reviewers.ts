/** Mentors whom a learner may ask for a review, with the room they have left. */
import { NEEDED_SHARES, sharesOf } from '../domain/mentorship/mentorship.ts'
import { roomOf } from '../domain/mentorship/mentor-room.ts'
import type { Db, Tx } from './client.ts'

export interface Reviewer {
  mentorId: string
  name: string
  mentorshipId: string
  promiseDays: number
  /** Requests that could still come, the one for this review not counted. */
  room: number
  /** Requests of this learner's that wait for them. */
  waiting: number
}

/**
 * Neither paused nor ended, with what a review needs shared, the longest mentoring first. One statement.
 * @param review the one that is asked for: a request that waits already takes no further room
 */
export async function findReviewers(db: Db | Tx, learnerId: string, review = ''): Promise<Reviewer[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s."id" AS "mentorshipId", s."shares", u."id" AS "mentorId", u."name", m."promiseDays", m."mostWaiting", m."mostMentees",
      (SELECT COUNT(*) FROM "Mentorship" p JOIN "ReviewRequest" q ON q."learnerId" = p."learnerId" AND q."closedAt" IS NULL
        WHERE p."mentorId" = u."id" AND p."endedAt" IS NULL AND p."pausedAt" IS NULL
          AND COALESCE(q."mentorId", u."id") = u."id" AND q."reviewId" <> ${review}) AS "load",
      (SELECT COUNT(*) FROM "ReviewRequest" q WHERE q."learnerId" = ${learnerId} AND q."closedAt" IS NULL
        AND COALESCE(q."mentorId", u."id") = u."id") AS "waiting"
    FROM "Mentorship" s JOIN "User" u ON u."id" = s."mentorId" JOIN "Mentor" m ON m."userId" = u."id"
    WHERE s."learnerId" = ${learnerId} AND s."endedAt" IS NULL AND s."pausedAt" IS NULL AND u."disabledAt" IS NULL
    ORDER BY s."beganAt", u."name", s."id"`
  return rows.flatMap(({ shares, load, waiting, mostWaiting, mostMentees, ...it }) => {
    if (!NEEDED_SHARES.every((share) => sharesOf(shares).includes(share))) return []
    const { reviews } = roomOf({ mostWaiting, mostMentees }, { mentees: 0, waiting: Number(load) })
    return [{ ...it, room: reviews, waiting: Number(waiting) }]
  })
}

interface Row {
  mentorshipId: string
  shares: string
  mentorId: string
  name: string
  promiseDays: number
  mostWaiting: number
  mostMentees: number
  load: number | bigint
  waiting: number | bigint
}
