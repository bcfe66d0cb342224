/** Mentors of a learner who may review now: neither paused nor ended, and with what a review needs shared. */
import { NEEDED_SHARES, sharesOf } from '../domain/mentorship/mentorship.ts'
import type { Db, Tx } from './client.ts'

/** Their ids, the longest mentoring first. */
export async function findLiveMentors(db: Db | Tx, learnerId: string): Promise<string[]> {
  const rows = await db.mentorship.findMany({
    where: { learnerId, mentorId: { not: null }, endedAt: null, pausedAt: null },
    select: { mentorId: true, shares: true },
    orderBy: [{ beganAt: 'asc' }, { id: 'asc' }],
  })
  const able = rows.filter((it) => NEEDED_SHARES.every((share) => sharesOf(it.shares).includes(share)))
  return able.flatMap((it) => (it.mentorId === null ? [] : [it.mentorId]))
}
