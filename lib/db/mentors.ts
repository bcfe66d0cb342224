/** Who mentors, how, and for how many they have room. */
import type { Capacity, MentorLoad } from '../domain/mentorship/mentor-room.ts'
import type { Db, Tx } from './client.ts'

export interface MentorRow extends Capacity, MentorLoad {
  userId: string
  name: string
  /** How they work, in their own words. */
  about: string
  promiseDays: number
  listed: boolean
}

/** Null for somebody who does not mentor. */
export async function findMentor(db: Db | Tx, userId: string): Promise<MentorRow | null> {
  const [found] = await mentors(db, { only: userId, viewerId: '' })
  return found ?? null
}

/** Those who let everybody know of them, but for the viewer, who mentors the viewer already, and whom a block hides. By name, at most 200. */
export const listListed = (db: Db | Tx, viewerId: string): Promise<MentorRow[]> => mentors(db, { only: '', viewerId })

interface Wanted {
  /** One of them; '' for the list. */
  only: string
  viewerId: string
}

/** Mentees and waiting requests are counted as `MentorLoad` says. */
async function mentors(db: Db | Tx, { only, viewerId }: Wanted): Promise<MentorRow[]> {
  const rows = await db.$queryRaw<FoundMentor[]>`
    SELECT m."userId", u."name", m."about", m."mostMentees", m."mostWaiting", m."promiseDays",
           CASE WHEN m."listed" THEN 1 ELSE 0 END AS "isListed",
           (SELECT COUNT(*) FROM "Mentorship" p WHERE p."mentorId" = m."userId" AND p."endedAt" IS NULL) AS "mentees",
           (SELECT COUNT(*) FROM "Mentorship" p JOIN "ReviewRequest" q ON q."learnerId" = p."learnerId" AND q."closedAt" IS NULL
            WHERE p."mentorId" = m."userId" AND p."endedAt" IS NULL AND p."pausedAt" IS NULL
              AND COALESCE(q."mentorId", m."userId") = m."userId") AS "waiting"
    FROM "Mentor" m JOIN "User" u ON u."id" = m."userId"
    WHERE u."disabledAt" IS NULL AND (
      m."userId" = ${only}
      OR (${only} = '' AND m."listed" AND m."userId" <> ${viewerId}
          AND NOT EXISTS (SELECT 1 FROM "Mentorship" p WHERE p."mentorId" = m."userId" AND p."learnerId" = ${viewerId} AND p."endedAt" IS NULL)
          AND NOT EXISTS (SELECT 1 FROM "Block" b WHERE (b."blockerId" = ${viewerId} AND b."blockedId" = m."userId")
                                                     OR (b."blockerId" = m."userId" AND b."blockedId" = ${viewerId}))))
    ORDER BY u."name", m."userId" LIMIT 200`
  return rows.map(({ mentees, waiting, isListed, ...row }) => ({
    ...row,
    mentees: Number(mentees),
    waiting: Number(waiting),
    listed: Number(isListed) === 1,
  }))
}

interface FoundMentor extends Omit<MentorRow, 'mentees' | 'waiting' | 'listed'> {
  mentees: number | bigint
  waiting: number | bigint
  isListed: number | bigint
}

/** Whoever accepts to mentor mentors from then on. Changes nothing for somebody who does. */
export async function becomeMentor(db: Tx, userId: string, now: Date): Promise<void> {
  await db.mentor.upsert({ where: { userId }, update: {}, create: { userId, since: now } })
}

export interface MentorProfile extends Capacity {
  about: string
  promiseDays: number
  listed: boolean
}

/** @returns whether it is other than before. */
export async function saveMentor(db: Tx, userId: string, profile: MentorProfile, now: Date): Promise<boolean> {
  const before = await db.mentor.findUnique({ where: { userId } })
  const fields = ['about', 'mostMentees', 'mostWaiting', 'promiseDays', 'listed'] as const
  if (before && fields.every((it) => before[it] === profile[it])) return false
  await db.mentor.upsert({ where: { userId }, update: profile, create: { userId, ...profile, since: now } })
  return true
}
