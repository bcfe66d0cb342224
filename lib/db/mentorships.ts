/** Who mentors whom. */
import { sharesOf, type MentorshipFacts } from '../domain/mentorship/mentorship.ts'
import type { Db, Tx } from './client.ts'

export const pairKeyOf = (learnerId: string, mentorId: string): string => `${learnerId} ${mentorId}`

type Row = Awaited<ReturnType<Tx['mentorship']['findMany']>>[number]

export function toMentorship({ id, learnerId, mentorId, shares, beganAt, pausedAt, endedAt }: Row): MentorshipFacts {
  return { id, learnerId, mentorId, shares: sharesOf(shares), beganAt, pausedAt, endedAt }
}

/** The mentorship of these two that has not ended. */
export async function findMentorship(db: Db | Tx, learnerId: string, mentorId: string): Promise<MentorshipFacts | null> {
  const row = await db.mentorship.findUnique({ where: { pairKey: pairKeyOf(learnerId, mentorId) } })
  return row && toMentorship(row)
}
