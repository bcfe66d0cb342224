/** One person for each role of the access matrix, with a session and a roadmap, made in the database of a browser test's server. */
import { randomUUID } from 'node:crypto'
import { hashPassword } from '../auth/password.ts'
import { hashOf, newToken } from '../auth/token.ts'
import { connect, type Db } from '../db/client.ts'
import { createSession } from '../db/sessions.ts'
import { weeklyKey } from '../db/weekly-mail.ts'
import type { Role as AccountRole } from '../policy.ts'
import { roles, type Role } from '../web/access.ts'
import { SHARES } from '../domain/mentorship/mentorship.ts'
import { askRoadmapReview } from '../commands/ask-roadmap-review.ts'
import { proposeChange } from '../commands/propose-change.ts'
import { act, mentored, onTheWay } from './cast.ts'
import { restingForWeeks, weeksAlong } from './cast-in-time.ts'
import { handedIn } from './handed-in.ts'

export interface AccessPerson {
  userId: string
  email: string
  /** Of the session's cookie. */
  token: string
  attemptId: string
  roadmapId: string
}

export type AccessCast = Record<Exclude<Role, 'anonymous'>, AccessPerson> & {
  milestoneId: string
  /** Of the mentor with the learner, who shares all there is. */
  mentorshipId: string
  /** Of what the learner handed in for any of their mentors. */
  reviewId: string
  /** Of the learner's roadmap, asked of any of their mentors. */
  roadmapReviewId: string
  /** Of the mentor for that roadmap. */
  proposalId: string
  /** Of the learner, asked after quiet days. */
  tapId: string
  /** Learners who were asked after quiet days, for a story each. */
  quiet: readonly (AccessPerson & { tapId: string })[]
  /** Learners with eight weeks of hours and a forecast of last week, for a story each. */
  along: readonly AccessPerson[]
  /** Learners whose roadmap rests for three weeks now, and who were asked all the same, for a story each. */
  resting: readonly AccessPerson[]
  /** Everybody's. */
  password: string
  /** Address of a second administrator, for stories: the matrix ends the sessions of the first. */
  rhoda: string
  /** A learner who signed in an hour ago, for a story of being asked again. */
  longAgo: AccessPerson
}

/** @param url of a migrated database */
export async function makeAccessCast(url: string): Promise<AccessCast> {
  const db = connect(url)
  try {
    const password = randomUUID()
    const passwordHash = await hashPassword(password)
    const people: [string, AccessPerson][] = []
    for (const role of roles) if (role !== 'anonymous') people.push([role, await person(db, role, passwordHash)])
    const roadmapId = people[0]?.[1].roadmapId ?? ''
    const { milestoneId } = await db.roadmapMilestone.findFirstOrThrow({
      where: { roadmapId, milestoneId: { not: { startsWith: 'entry-' } } },
      orderBy: { position: 'asc' },
    })
    for (const [, { token }] of people) await staysRecent(db, token)
    const mentorshipId = await withMentor(db, Object.fromEntries(people))
    const reviewId = await withReview(db, Object.fromEntries(people))
    const { roadmapReviewId, proposalId } = await withRoadmapReview(db, Object.fromEntries(people))
    const tapId = await withTap(db, Object.fromEntries(people)['learner'], milestoneId)
    await withFailedJob(db, Object.fromEntries(people)['other'])
    const ofTime = await learnersOfTime(db, passwordHash, milestoneId)
    const longAgo = await person(db, 'learner', passwordHash, new Date(Date.now() - hour))
    const rhoda = `rhoda.${randomUUID()}@example.org`
    const account = {
      email: rhoda,
      name: 'Rhoda Osei',
      role: 'administrator',
      passwordHash,
      createdAt: new Date(),
      emailVerifiedAt: new Date(),
    }
    await db.user.create({ data: { id: randomUUID(), ...account } })
    return {
      ...(Object.fromEntries(people) as Record<Exclude<Role, 'anonymous'>, AccessPerson>),
      milestoneId,
      mentorshipId,
      reviewId,
      roadmapReviewId,
      proposalId,
      tapId,
      ...ofTime,
      password,
      rhoda,
      longAgo,
    }
  } finally {
    await db.$disconnect()
  }
}

/** Milliseconds; longer than any run of the stories. */
const hour = 60 * 60 * 1000

/** The matrix is walked whenever its turn comes, and delicate pages must still find that these have just shown who they are. */
async function staysRecent(db: Db, token: string): Promise<void> {
  await db.session.update({ where: { idHash: hashOf(token) }, data: { confirmedAt: new Date(Date.now() + hour) } })
}

async function withMentor(db: Db, { learner, mentor }: Record<string, AccessPerson>): Promise<string> {
  if (!learner || !mentor) throw new Error('the cast has no learner or no mentor')
  return mentored(db, actorOf(learner), actorOf(mentor), SHARES)
}

/** The last milestone, so that the others stay as they are. */
async function withReview(db: Db, { learner }: Record<string, AccessPerson>): Promise<string> {
  if (!learner) throw new Error('the cast has no learner')
  const { roadmapId } = learner
  const { milestoneId } = await db.roadmapMilestone.findFirstOrThrow({ where: { roadmapId }, orderBy: { position: 'desc' } })
  return handedIn(db, actorOf(learner), { milestoneId, now: new Date() })
}

async function learnersOfTime(db: Db, passwordHash: string, milestoneId: string): Promise<Pick<AccessCast, 'quiet' | 'along' | 'resting'>> {
  const made = async (count: number) => {
    const people: AccessPerson[] = []
    while (people.length < count) people.push(await person(db, 'learner', passwordHash))
    return people
  }
  const [asked, along, resting] = [await made(3), await made(3), await made(2)]
  const quiet = await Promise.all(asked.map(async (it) => ({ ...it, tapId: await withTap(db, it, milestoneId) })))
  const inTime = (it: AccessPerson) => ({ db, learner: actorOf(it), roadmapId: it.roadmapId, milestoneId })
  for (const it of along) await weeksAlong(inTime(it))
  for (const it of resting) await withTap(db, it, milestoneId)
  for (const it of resting) await restingForWeeks(inTime(it))
  return { quiet, along, resting }
}

async function withTap(db: Db, learner: AccessPerson | undefined, milestoneId: string): Promise<string> {
  if (!learner) throw new Error('the cast has no learner')
  const id = randomUUID()
  await db.quietTap.create({ data: { id, learnerId: learner.userId, roadmapId: learner.roadmapId, milestoneId, at: new Date() } })
  return id
}

/** For an administrator to have tried again. Somebody who wants no plan by mail gets none by it. */
async function withFailedJob(db: Db, other: AccessPerson | undefined): Promise<void> {
  if (!other) throw new Error('the cast has nobody else')
  const key = weeklyKey(other.userId, '2026-11-23')
  const given = { attempts: 10, createdAt: new Date(), dueAt: new Date(), failedAt: new Date(), reason: 'TypeError: fetch failed' }
  await db.job.create({ data: { id: randomUUID(), kind: 'weekly-plan', key, learnerId: other.userId, ...given } })
}

async function withRoadmapReview(db: Db, { learner, mentor }: Record<string, AccessPerson>) {
  if (!learner || !mentor) throw new Error('the cast has no learner or no mentor')
  const { roadmapId } = learner
  const [proposalId, now] = [randomUUID(), new Date()]
  const { reviewId } = await act(db, actorOf(learner), askRoadmapReview, { roadmapId, ask: 'Is it realistic?' }, now)
  const change = { kind: 'add', milestoneId: 'm-feature-store', words: 'It pays off' } as const
  await act(db, actorOf(mentor), proposeChange, { roadmapId, key: proposalId, ...change }, now)
  return { roadmapReviewId: reviewId, proposalId }
}

const actorOf = ({ userId, email }: AccessPerson) =>
  ({ kind: 'account', userId, role: 'learner', name: '', email, sessionIdHash: '', confirmedAt: new Date(), guestHash: null }) as const

async function person(db: Db, role: Exclude<Role, 'anonymous'>, passwordHash: string, now = new Date()): Promise<AccessPerson> {
  const userId = randomUUID()
  const email = `${role}.${userId}@example.org`
  const account: { role: AccountRole; emailVerifiedAt: Date | null } = {
    role: role === 'mentor' || role === 'administrator' ? role : 'learner',
    emailVerifiedAt: role === 'unverified' ? null : now,
  }
  await db.user.create({ data: { id: userId, email, name: `The ${role}`, passwordHash, createdAt: now, ...account } })
  const actor = {
    kind: 'account',
    userId,
    role: account.role,
    name: role,
    email,
    sessionIdHash: '',
    confirmedAt: now,
    guestHash: null,
  } as const
  const roadmapId = await onTheWay(db, actor)
  const { attemptId } = await db.roadmap.findUniqueOrThrow({ where: { id: roadmapId }, select: { attemptId: true } })
  const token = newToken()
  const expiresAt = new Date(Date.now() + hour)
  await db.$transaction((tx) => createSession(tx, { idHash: hashOf(token), userId, userAgent: 'Access matrix', now, expiresAt }))
  // After the session, as it would be: the cookie is still in the browser.
  if (role === 'disabled') await db.user.update({ where: { id: userId }, data: { disabledAt: now } })
  return { userId, email, token, attemptId, roadmapId }
}
