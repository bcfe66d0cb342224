/** The people of the demonstration: they sign up and answer the assessment by the commands that everybody uses. */
import { saveResponses } from '../commands/save-responses.ts'
import { setRole } from '../commands/set-role.ts'
import { signUp } from '../commands/sign-up.ts'
import { submitAssessment } from '../commands/submit-assessment.ts'
import { content } from '../content/current.ts'
import { findOpenAttempt } from '../db/attempts.ts'
import { database } from '../db/connection.ts'
import { proveAddress } from '../db/password-reset.ts'
import type { Answers } from '../domain/answers/profile.ts'
import { perform } from '../operation.ts'
import { ownerOf, type Actor, type Role } from '../policy.ts'

/** The same for all: it opens nothing but a throw-away database. */
export const PASSWORD = 'walking boots and a map'

export type Person = Extract<Actor, { kind: 'account' }>

const DAY = 86_400_000
export const started = new Date()
export const daysAgo = (days: number): Date => new Date(started.getTime() - days * DAY)

export const device = { userAgent: 'Cairn demonstration', address: 'local' }
export const base = (actor: Actor, now: Date) => ({ actor, db: database(), content: content(), now })
const nobody: Actor = { kind: 'guest', guestHash: null }

export async function join(name: string, role: Role, now: Date): Promise<Person> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`
  const { userId } = await signUp.start(base(nobody, now), { name, email, password: PASSWORD, device })
  // They can sign in while the demonstration's mailbox is on.
  await database().$transaction((db) => proveAddress(db, userId, now))
  if (role !== 'learner') await perform(setRole, { userId, role }, base({ kind: 'operator', guestHash: null }, now))
  return { kind: 'account', userId, role, name, email, sessionIdHash: '', confirmedAt: now, guestHash: null }
}

/** @returns the attempt's id */
export async function assess(actor: Actor, answers: Answers, now: Date): Promise<string> {
  await perform(saveResponses, { responses: Object.fromEntries(answers) }, base(actor, now))
  const attempt = await findOpenAttempt(database(), ownerOf(actor))
  if (!attempt) throw new Error('the answers opened no attempt')
  await perform(submitAssessment, { attemptId: attempt.id }, base(actor, now))
  return attempt.id
}
