/** A person's mentorships with the name of the other side, in one statement. */
import { sharesOf, type Share } from '../domain/mentorship/mentorship.ts'
import type { Db } from './client.ts'

export interface TieRow {
  id: string
  /** As what they are on the other side. */
  other: 'mentor' | 'learner'
  /** Null once that account is gone. */
  name: string | null
  shares: Share[]
  beganAt: Date
  pausedAt: Date | null
  /** learner | mentor | administrator */
  pausedBy: string | null
  endedAt: Date | null
  /** learner | mentor | administrator | account */
  endedBy: string | null
  endReason: string | null
}

interface Found extends Omit<TieRow, 'other' | 'shares'> {
  learnerId: string | null
  shares: string
}

/** As a learner or as a mentor; those that have not ended first, then the newest. */
export async function listTies(db: Db, userId: string, as: 'learner' | 'mentor'): Promise<TieRow[]> {
  const rows = await db.$queryRaw<Found[]>`
    SELECT p."id", p."learnerId", u."name", p."shares", p."beganAt", p."pausedAt", p."pausedBy", p."endedAt", p."endedBy", p."endReason"
    FROM "Mentorship" p LEFT JOIN "User" u ON u."id" = CASE WHEN ${as} = 'learner' THEN p."mentorId" ELSE p."learnerId" END
    WHERE (${as} = 'learner' AND p."learnerId" = ${userId}) OR (${as} = 'mentor' AND p."mentorId" = ${userId})
    ORDER BY CASE WHEN p."endedAt" IS NULL THEN 0 ELSE 1 END, p."beganAt" DESC, p."id" LIMIT 400`
  return rows.map(({ learnerId: _, shares, ...row }) => ({
    ...row,
    other: as === 'learner' ? 'mentor' : 'learner',
    shares: sharesOf(shares),
  }))
}

export interface ReceivedRow {
  id: string
  fromName: string
  asksFor: string
  expiresAt: Date
}

/** Open invitations that were written to this account: to its address, if that is shown to be its own, or from the list of mentors. */
export const listReceived = (db: Db, { userId, email, now }: { userId: string; email: string; now: Date }): Promise<ReceivedRow[]> =>
  db.$queryRaw<ReceivedRow[]>`
    SELECT i."id", f."name" AS "fromName", i."asksFor", i."expiresAt"
    FROM "Invitation" i JOIN "User" f ON f."id" = i."fromId" JOIN "User" me ON me."id" = ${userId}
    WHERE i."answeredAt" IS NULL AND i."withdrawnAt" IS NULL AND i."expiresAt" > ${now} AND i."fromId" <> ${userId} AND f."disabledAt" IS NULL
      AND ((i."email" = ${email} AND me."emailVerifiedAt" IS NOT NULL) OR i."openKey" = i."fromId" || ' account:' || ${userId})
      AND NOT EXISTS (SELECT 1 FROM "Block" b WHERE (b."blockerId" = i."fromId" AND b."blockedId" = ${userId})
                                                OR (b."blockerId" = ${userId} AND b."blockedId" = i."fromId"))
    ORDER BY i."createdAt" DESC, i."id" LIMIT 50`
