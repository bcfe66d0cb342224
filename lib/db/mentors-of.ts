/** The mentors of many learners at once, with when each mentorship rested: what the clock counts waits by. */
import { NEEDED_SHARES, sharesOf } from '../domain/mentorship/mentorship.ts'
import { eitherRests, restsFrom, type Rest } from '../domain/review/waiting-steps.ts'
import type { Db } from './client.ts'
import { listLearnersRests } from './learners-rests.ts'

export interface MentorOf {
  learnerId: string
  mentorId: string
  name: string
  /** Days within which they mean to answer; null when they never said. */
  promiseDays: number | null
  /** Whether they can read and answer now. */
  mayReview: boolean
  /** Times in which no wait between the two counts: the mentorship was paused, or all that the learner follows. */
  rests: Rest[]
}

/** By learner; mentorships that ended are left out. Three statements, however many learners. */
export async function listMentorsOf(db: Db, learnerIds: readonly string[]): Promise<Map<string, MentorOf[]>> {
  const mentor = { select: { name: true, disabledAt: true, mentoring: { select: { promiseDays: true } } } } as const
  const rows = await db.mentorship.findMany({
    where: { learnerId: { in: [...new Set(learnerIds)] }, endedAt: null },
    select: { id: true, learnerId: true, mentorId: true, shares: true, pausedAt: true, mentor },
    orderBy: [{ beganAt: 'asc' }, { id: 'asc' }],
  })
  const pauses = await listPauses(
    db,
    rows.map((it) => it.id),
  )
  const learnersRest = await listLearnersRests(db, learnerIds)
  const found = new Map<string, MentorOf[]>()
  for (const { id, learnerId, mentorId, mentor, shares, pausedAt } of rows) {
    if (learnerId === null || mentorId === null || mentor === null) continue
    const mayReview = pausedAt === null && mentor.disabledAt === null && NEEDED_SHARES.every((it) => sharesOf(shares).includes(it))
    const rests = eitherRests(restsFrom(pauses.get(id) ?? [], pausedAt), learnersRest.get(learnerId) ?? [])
    const it = { learnerId, mentorId, name: mentor.name, promiseDays: mentor.mentoring?.promiseDays ?? null, mayReview, rests }
    found.set(learnerId, [...(found.get(learnerId) ?? []), it])
  }
  return found
}

async function listPauses(db: Db, mentorshipIds: readonly string[]): Promise<Map<string, { paused: boolean; at: Date }[]>> {
  const subjects = mentorshipIds.map((it) => `mentorship:${it}`)
  const rows = await db.event.findMany({
    where: { subject: { in: subjects }, verb: { in: ['mentorship:paused', 'mentorship:resumed'] } },
    select: { subject: true, verb: true, at: true },
    orderBy: { id: 'asc' },
  })
  const found = new Map<string, { paused: boolean; at: Date }[]>()
  for (const { subject, verb, at } of rows) {
    const id = subject.slice('mentorship:'.length)
    found.set(id, [...(found.get(id) ?? []), { paused: verb === 'mentorship:paused', at }])
  }
  return found
}
