/** A person who left a row in every table: what an export must hold and a deletion must take. */
import { saveResponses } from '../commands/save-responses.ts'
import { signIn } from '../commands/sign-in.ts'
import { signUp } from '../commands/sign-up.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../policy.ts'
import { act, later, NOW } from './cast.ts'
import { beWithOthers } from './life-with-others.ts'
import { actorOf, device, post, sam } from './sign-in.ts'

/** Stands in every column that nobody may read, and nowhere else. */
export const SECRET = 'secret-of-somebody'

type Account = Extract<Actor, { kind: 'account' }>

/** @returns the actor. Every text of the person holds the first word of their name. */
export async function live(db: Db, person: typeof sam): Promise<Account> {
  const { token } = await post(signUp, person, { db })
  const actor = await actorOf(db, token)
  await act(db, actor, saveResponses, { responses: { 'about:years': '7' } })
  await post(signIn, { email: person.email, password: 'not the password', device }, { db }).catch(() => {})
  await guard(db, actor)
  await learn(db, actor)
  await beWithOthers(db, actor)
  return actor
}

/** Rows of what guards the account. */
async function guard(db: Db, { userId, name, email }: Account): Promise<void> {
  const own = { userId, createdAt: NOW }
  const asked = `new.${email}`
  const secret = `${SECRET}-${name}`
  const expiresAt = later(60)
  await db.identity.create({ data: { provider: 'github', subject: `1-${name}`, userId, label: name, linkedAt: NOW } })
  await db.token.create({ data: { ...own, idHash: `${secret}-1`, purpose: 'change-email', payload: asked, expiresAt } })
  await db.token.create({ data: { ...own, idHash: `${secret}-2`, purpose: 'passkey-challenge', payload: secret, expiresAt } })
  const mail = { sealed: secret, createdAt: NOW, dueAt: NOW }
  await db.mail.create({ data: { ...mail, id: `${secret}-1`, recipient: email, kind: 'confirm-old-email' } })
  await db.mail.create({ data: { ...mail, id: `${secret}-2`, recipient: asked, kind: 'change-email' } })
  await db.totp.create({ data: { ...own, sealedSecret: secret, confirmedAt: NOW } })
  await db.recoveryCode.create({ data: { userId, codeHash: secret } })
  const key = { credentialId: `key-${name}`, publicKey: `public-${name}`, counter: 3, transports: 'internal', name: `Phone of ${name}` }
  await db.passkey.create({ data: { ...own, ...key } })
  const subject = `account:${userId}`
  await db.auditEntry.create({ data: { at: NOW, actorKey: subject, verb: 'password:changed', subject } })
}

/** Rows of what was learned. */
async function learn(db: Db, { userId, name }: Account): Promise<void> {
  const own = { learnerId: userId, milestoneId: 'm-python-project' }
  const { id: attemptId } = await db.attempt.findFirstOrThrow({ where: { learnerId: userId } })
  const roadmapId = `roadmap-${name}`
  const path = { attemptId, trackId: 'mlops-engineer', scope: 'full', contentHash: 'c', hoursPerWeek: 8, startOn: '2026-11-30' }
  await db.roadmap.create({ data: { ...path, id: roadmapId, learnerId: userId, createdAt: NOW, choiceReason: `Because ${name}` } })
  const hours = { learningLow: 1, learningLikely: 2, learningHigh: 3, practiceLow: 1, practiceLikely: 2, practiceHigh: 3, fullLearning: 4 }
  const place = { roadmapId, milestoneId: own.milestoneId, position: 0, stage: 's', title: `T ${name}`, elective: false, prerequisites: '' }
  await db.roadmapMilestone.create({ data: { ...place, ...hours, id: `row-${name}`, skillsTotal: 1, skillsHeld: 0 } })
  const evidenceId = `evidence-${name}`
  await db.milestoneProgress.create({ data: { ...own, scope: 'full', startedAt: NOW, creditId: evidenceId } })
  await db.tick.create({ data: { ...own, subject: `own:${name}`, at: NOW } })
  const words = { words: `I did this, ${name}`, url: `https://example.org/${name}`, at: NOW }
  await db.evidence.create({ data: { ...own, ...words, id: evidenceId, kind: 'claim' } })
  await db.evidenceSkill.create({ data: { evidenceId, skill: 'python', level: 3 } })
  await db.skillCredit.create({ data: { learnerId: userId, skill: 'python', level: 3, kind: 'claim', at: NOW, evidenceId } })
  await db.milestoneNote.create({ data: { ...own, kind: 'note', body: `Note of ${name}`, revision: 1, updatedAt: NOW } })
  const resource = { title: `Book of ${name}`, url: `https://example.org/book/${name}`, addedAt: NOW }
  await db.ownResource.create({ data: { ...own, ...resource, id: `resource-${name}` } })
  await db.timeEntry.create({ data: { ...own, scope: 'full', id: `time-${name}`, day: '2026-11-23', minutes: 90, at: NOW } })
  await db.away.create({ data: { id: `away-${name}`, learnerId: userId, fromOn: '2026-12-24', toOn: '2026-12-31', at: NOW } })
  await plan(db, { userId, name }, roadmapId)
}

/** Rows of a plan in time, and of what the clock does for it. */
async function plan(db: Db, { userId, name }: Pick<Account, 'userId' | 'name'>, roadmapId: string): Promise<void> {
  const own = { learnerId: userId }
  await db.roadmapPause.create({
    data: { id: `pause-${name}`, roadmapId, fromOn: '2026-12-01', toOn: '2026-12-03', at: NOW, endedAt: NOW },
  })
  await db.keptForecast.create({ data: { id: `forecast-${name}`, roadmapId, weekOf: '2026-11-23', basis: '{}', at: NOW } })
  await db.timer.create({ data: { ...own, startedAt: NOW } })
  await db.calendarFeed.create({ data: { ...own, id: `feed-${name}`, secretHash: `hash-of-feed-${name}`, startsAt: 1110, createdAt: NOW } })
  await db.quietTap.create({ data: { ...own, id: `tap-${name}`, roadmapId, at: NOW, answer: 'no-time', answeredAt: NOW } })
  const job = { kind: 'weekly-plan', key: `weekly-plan:${userId}:2026-11-23`, dueAt: NOW, createdAt: NOW }
  await db.job.create({ data: { ...own, ...job, id: `job-${name}` } })
}
