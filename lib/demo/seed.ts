/** Fills a fresh database with a small believable cast, by the commands that people use themselves. Prints how to sign in. */
import { saveResponses } from '../commands/save-responses.ts'
import { setRole } from '../commands/set-role.ts'
import { setTick } from '../commands/set-tick.ts'
import { moveMilestone } from '../commands/move-milestone.ts'
import { signUp } from '../commands/sign-up.ts'
import { startRoadmap } from '../commands/start-roadmap.ts'
import { submitAssessment } from '../commands/submit-assessment.ts'
import { content } from '../content/current.ts'
import { findOpenAttempt } from '../db/attempts.ts'
import { database } from '../db/connection.ts'
import { mailSince } from '../db/notification-mails.ts'
import { proveAddress } from '../db/password-reset.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import { addDays, dayOf } from '../domain/calendar.ts'
import { nextMilestone } from '../domain/progress.ts'
import { standingsOf } from '../domain/standing.ts'
import type { Answers } from '../domain/profile.ts'
import { perform } from '../operation.ts'
import { ownerOf, type Actor, type Role } from '../policy.ts'
import { adasAnswers, linsAnswers } from './answers.ts'

/** The same for all: it opens nothing but a throw-away database. */
const PASSWORD = 'walking boots and a map'
const DAY = 86_400_000

const started = new Date()
const daysAgo = (days: number): Date => new Date(started.getTime() - days * DAY)
const base = (actor: Actor, now: Date) => ({ actor, db: database(), content: content(), now })
const nobody: Actor = { kind: 'guest', guestHash: null }

async function join(name: string, role: Role, now: Date): Promise<Extract<Actor, { kind: 'account' }>> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`
  const device = { userAgent: 'Cairn demonstration', address: 'local' }
  const { userId } = await signUp.start(base(nobody, now), { name, email, password: PASSWORD, device })
  // They can sign in while the demonstration's mailbox is on.
  await database().$transaction((db) => proveAddress(db, userId, now))
  if (role !== 'learner') await perform(setRole, { userId, role }, base({ kind: 'operator', guestHash: null }, now))
  return { kind: 'account', userId, role, name, email, sessionIdHash: '', confirmedAt: now, guestHash: null }
}

async function assess(actor: Actor, answers: Answers, now: Date): Promise<string> {
  await perform(saveResponses, { responses: Object.fromEntries(answers) }, base(actor, now))
  const attempt = await findOpenAttempt(database(), ownerOf(actor))
  if (!attempt) throw new Error('the answers opened no attempt')
  await perform(submitAssessment, { attemptId: attempt.id }, base(actor, now))
  return attempt.id
}

/** Finishes the first milestones one after the other and leaves the next one begun, with two of its criteria ticked. */
async function walk(actor: Actor, roadmapId: string, finished: number): Promise<void> {
  for (let done = 0; done <= finished; done++) {
    const roadmap = await findRoadmap(database(), roadmapId)
    const next = roadmap && nextMilestone(standingsOf(content().settings, roadmap.milestones, roadmap.credits))
    if (!next) return
    const place = { roadmapId, milestoneId: next.milestone }
    const begun = daysAgo(60 - 14 * done)
    await perform(moveMilestone, { ...place, move: 'start' }, base(actor, begun))
    if (done < finished) await perform(moveMilestone, { ...place, move: 'finish' }, base(actor, new Date(begun.getTime() + 12 * DAY)))
    else await tickTwo(actor, place)
  }
}

async function tickTwo(actor: Actor, place: { roadmapId: string; milestoneId: string }): Promise<void> {
  const criteria = content().milestones.get(place.milestoneId)?.criteria ?? []
  for (const { id } of criteria.slice(0, 2)) {
    await perform(setTick, { ...place, subject: `criterion:${id}`, on: 'yes' }, base(actor, daysAgo(2)))
  }
}

const ada = await join('Ada Brook', 'learner', daysAgo(63))
const attemptId = await assess(ada, adasAnswers(content()), daysAgo(62))
const startOn = addDays(dayOf(started), -60)
const choice = {
  attemptId,
  trackId: 'mlops-engineer',
  scope: 'first-role',
  hoursPerWeek: 8,
  startOn,
  reason: 'I already run our services.',
}
const { roadmapId } = await perform(startRoadmap, choice, base(ada, daysAgo(61)))
await walk(ada, roadmapId, 4)

const lin = await join('Lin Okoro', 'learner', daysAgo(1))
await assess(lin, linsAnswers(content()), daysAgo(0))

const grace = await join('Grace Lund', 'mentor', daysAgo(40))
const root = await join('Root Marsh', 'administrator', daysAgo(90))
// The mailbox was off until here. It shows what came in the last two days.
await mailSince(database(), daysAgo(2), started)
await database().$disconnect()

const lines = [
  [ada, 'a learner in the middle of a roadmap'],
  [lin, 'just assessed; effort and interest disagree'],
  [grace, 'a mentor'],
  [root, 'an administrator'],
] as const
console.log(`Sign in with the password "${PASSWORD}" as:`)
for (const [person, who] of lines) console.log(`  ${person.email.padEnd(20)} ${who}`)
