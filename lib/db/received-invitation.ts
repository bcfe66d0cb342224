/** An invitation as somebody gets to see it who was invited, in one statement. */
import type { Capacity, MentorLoad } from '../domain/mentorship/mentor-room.ts'
import { sharesOf } from '../domain/mentorship/mentorship.ts'
import type { Db, Tx } from './client.ts'
import { chosenAccount, type InvitationKey, type InvitationRow } from './invitations.ts'

export interface ReceivedInvitation extends InvitationRow {
  fromName: string
  /** Written by whoever looks at it. */
  isOwn: boolean
  /** Whether the mentorship that it asks for is there already. */
  isTied: boolean
  /** The one who would mentor: the sender or, where a mentor is asked for, whoever looks at it. Null while they do not mentor. */
  mentor: (Capacity & MentorLoad & { about: string; promiseDays: number }) | null
}

export interface Viewer {
  userId: string
  email: string
}

/**
 * A link's secret is proof enough for anybody. Without it, by id, it is there for the account that it was written to: chosen from the
 * list, or the one that has shown that the address is its own.
 * @param viewer null for a guest
 * @returns null for everybody else, between two of whom one blocked the other, and when the sender's account is closed
 */
export async function findReceived(db: Db | Tx, key: InvitationKey, viewer: Viewer | null): Promise<ReceivedInvitation | null> {
  const row = await find(db, key, viewer?.userId ?? '')
  if (!row || Number(row.isHidden) === 1) return null
  const { fromName, mentees, waiting, about, promiseDays, mostMentees, mostWaiting, ...rest } = row
  const { isHidden: _, isTied, isProven, ...columns } = rest
  const invitation: InvitationRow = { ...columns, asksFor: row.asksFor === 'mentee' ? 'mentee' : 'mentor', shares: sharesOf(row.shares) }
  if (!('tokenHash' in key) && !(viewer && isFor(invitation, viewer, Number(isProven) === 1))) return null
  const load = { mentees: Number(mentees), waiting: Number(waiting) }
  const mentor = mostMentees === null ? null : { about, promiseDays, mostMentees, mostWaiting, ...load }
  return { ...invitation, fromName, isOwn: invitation.fromId === viewer?.userId, isTied: Number(isTied) === 1, mentor }
}

function isFor(it: InvitationRow, { userId, email }: Viewer, isProven: boolean): boolean {
  if (it.fromId === userId || it.answererId === userId || chosenAccount(it) === userId) return true
  return isProven && it.email === email
}

interface Found extends Omit<InvitationRow, 'asksFor' | 'shares'> {
  asksFor: string
  shares: string
  fromName: string
  isHidden: number | bigint
  isTied: number | bigint
  isProven: number | bigint
  about: string
  promiseDays: number
  mostMentees: number | null
  mostWaiting: number
  mentees: number | bigint
  waiting: number | bigint
}

async function find(db: Db | Tx, key: InvitationKey, viewerId: string): Promise<Found | undefined> {
  const [id, tokenHash] = 'id' in key ? [key.id, ''] : ['', key.tokenHash]
  const [row] = await db.$queryRaw<Found[]>`
    SELECT i."id", i."fromId", i."asksFor", i."email", i."name", i."words", i."shares", i."tokenHash", i."openKey", i."createdAt",
           i."expiresAt", i."openedAt", i."answeredAt", i."answer", i."answererId", i."withdrawnAt", i."mentorshipId", u."name" AS "fromName",
           CASE WHEN u."disabledAt" IS NOT NULL OR EXISTS (
             SELECT 1 FROM "Block" b WHERE (b."blockerId" = i."fromId" AND b."blockedId" = ${viewerId})
                                        OR (b."blockerId" = ${viewerId} AND b."blockedId" = i."fromId")) THEN 1 ELSE 0 END AS "isHidden",
           CASE WHEN EXISTS (
             SELECT 1 FROM "Mentorship" p WHERE p."endedAt" IS NULL
               AND p."learnerId" = CASE WHEN i."asksFor" = 'mentee' THEN ${viewerId} ELSE i."fromId" END
               AND p."mentorId" = CASE WHEN i."asksFor" = 'mentee' THEN i."fromId" ELSE ${viewerId} END) THEN 1 ELSE 0 END AS "isTied",
           CASE WHEN EXISTS (SELECT 1 FROM "User" v WHERE v."id" = ${viewerId} AND v."emailVerifiedAt" IS NOT NULL) THEN 1 ELSE 0 END AS "isProven",
           m."about", m."promiseDays", m."mostMentees", m."mostWaiting",
           (SELECT COUNT(*) FROM "Mentorship" p WHERE p."mentorId" = m."userId" AND p."endedAt" IS NULL) AS "mentees",
           (SELECT COUNT(*) FROM "Mentorship" p JOIN "ReviewRequest" q ON q."learnerId" = p."learnerId" AND q."closedAt" IS NULL
            WHERE p."mentorId" = m."userId" AND p."endedAt" IS NULL AND p."pausedAt" IS NULL
              AND COALESCE(q."mentorId", m."userId") = m."userId") AS "waiting"
    FROM "Invitation" i JOIN "User" u ON u."id" = i."fromId"
    LEFT JOIN "Mentor" m ON m."userId" = CASE WHEN i."asksFor" = 'mentee' THEN i."fromId" ELSE ${viewerId} END
    WHERE i."id" = ${id} OR i."tokenHash" = ${tokenHash}`
  return row
}
