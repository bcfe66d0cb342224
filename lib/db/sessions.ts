/** Sessions: one row for each sign-in on one device. A row that is gone ends the session at its next request. */
import type { Role } from '../policy.ts'
import type { Db, Tx } from './client.ts'

export interface SignedIn {
  userId: string
  name: string
  email: string
  role: Role
  /** When the session last proved who it is: at its sign-in or when asked again. */
  confirmedAt: Date
  /** The person's choices; null where they chose nothing. */
  timeZone: string | null
  dateLanguage: string | null
  theme: string | null
  counts: Counts
  /** Not seen for an hour: worth a `touchSession`. */
  isStale: boolean
}

/** What waits for somebody: the header shows it on every page. */
export interface Counts {
  /** Reviews of their own work where it is their turn. */
  reviews: number
  /** Open requests that they may answer as a mentor; null for somebody who does not mentor. */
  queue: number | null
  /** Notifications not seen. */
  unread: number
  /** Roadmaps that they follow: with one they have a week to look at. */
  roadmaps: number
}

/** Milliseconds. */
const hour = 60 * 60 * 1000

/** Who a session belongs to, in one statement: it runs at every request. Null when expired, revoked or of a disabled account. */
export async function findSignedIn(db: Db, idHash: string, now: Date): Promise<SignedIn | null> {
  const [row] = await db.$queryRaw<FoundSession[]>`
    SELECT u."id" AS "userId", u."name", u."email", u."role", u."timeZone", u."dateLanguage", u."theme", s."createdAt", s."confirmedAt",
           (SELECT COUNT(*) FROM "Review" r WHERE r."learnerId" = u."id" AND r."awaitingLearnerSince" IS NOT NULL) AS "reviews",
           (SELECT COUNT(*) FROM "Roadmap" o WHERE o."learnerId" = u."id" AND o."archivedAt" IS NULL) AS "roadmaps",
           (SELECT COUNT(*) FROM "Notification" n WHERE n."userId" = u."id" AND n."seenAt" IS NULL AND n."shown") AS "unread",
           CASE WHEN EXISTS (SELECT 1 FROM "Mentor" m WHERE m."userId" = u."id") THEN (
             SELECT COUNT(*) FROM "Mentorship" p JOIN "ReviewRequest" q ON q."learnerId" = p."learnerId" AND q."closedAt" IS NULL
             WHERE p."mentorId" = u."id" AND p."endedAt" IS NULL AND p."pausedAt" IS NULL AND COALESCE(q."mentorId", u."id") = u."id"
           ) END AS "queue",
           CASE WHEN s."lastSeenAt" < ${new Date(now.getTime() - hour)} THEN 1 ELSE 0 END AS "stale"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."idHash" = ${idHash} AND s."expiresAt" > ${now} AND u."disabledAt" IS NULL`
  if (!row) return null
  const { createdAt, confirmedAt, stale, reviews, unread, roadmaps, queue, ...person } = row
  const counts = {
    reviews: Number(reviews),
    unread: Number(unread),
    roadmaps: Number(roadmaps),
    queue: queue === null ? null : Number(queue),
  }
  return { ...person, role: roleOf(row.role), confirmedAt: confirmedAt ?? createdAt, counts, isStale: Number(stale) === 1 }
}

interface FoundSession {
  userId: string
  name: string
  email: string
  role: string
  timeZone: string | null
  dateLanguage: string | null
  theme: string | null
  createdAt: Date
  confirmedAt: Date | null
  reviews: number | bigint
  unread: number | bigint
  roadmaps: number | bigint
  queue: number | bigint | null
  stale: number | bigint
}

/** A role that this version does not know gets the rights of a learner. */
const roleOf = (text: string): Role => (text === 'mentor' || text === 'administrator' ? text : 'learner')

/** Notes that a session is in use. Writes at most once an hour, however many requests ask at once. */
export async function touchSession(db: Db, idHash: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { idHash, lastSeenAt: { lt: new Date(now.getTime() - hour) } }, data: { lastSeenAt: now } })
}

/** Holds a session until the transaction ends: whoever ends it waits. False when it has ended. */
export async function holdSession(db: Tx, idHash: string, now: Date): Promise<boolean> {
  return (await db.session.updateMany({ where: { idHash, expiresAt: { gt: now } }, data: { idHash } })).count === 1
}

export interface NewSession {
  idHash: string
  userId: string
  userAgent: string
  now: Date
  expiresAt: Date
}

/** Makes a session and, as the moment is rare, clears away those that have expired. */
export async function createSession(db: Tx, { idHash, userId, userAgent, now, expiresAt }: NewSession): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lte: now } } })
  await db.session.create({ data: { idHash, userId, userAgent, createdAt: now, lastSeenAt: now, expiresAt } })
}

/** Ends one session. False when it had ended already. */
export async function revokeSession(db: Db | Tx, idHash: string): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { idHash } })
  return count > 0
}

/** How many devices are signed in. */
export const countSessions = (db: Db | Tx, userId: string, now: Date): Promise<number> =>
  db.session.count({ where: { userId, expiresAt: { gt: now } } })
