/** The small cast of every test and of the demonstration: Ada learns, Grace mentors, Alan is a stranger, Root administers. */
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import type { Command } from '../operation.ts'
import { perform } from '../operation.ts'
import type { Actor, Role } from '../policy.ts'
import type { z } from 'zod'
import { answerInvitation } from '../commands/answer-invitation.ts'
import { inviteMentor, InviteMentor } from '../commands/invite-mentor.ts'
import { saveResponses } from '../commands/save-responses.ts'
import { startRoadmap } from '../commands/start-roadmap.ts'
import { submitAssessment } from '../commands/submit-assessment.ts'
import { findOpenAttempt } from '../db/attempts.ts'
import { ownerOf } from '../policy.ts'
import { adasAnswers } from '../demo/answers.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'

/** A Tuesday. Tests pass time as an argument, so it never moves by itself. */
export const NOW = new Date('2026-11-24T09:00:00.000Z')
export const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)

export const guest = (name: string): Actor => ({ kind: 'guest', guestHash: `hash-of-${name}` })

/** An account in the database, without a password: tests of rules sign nobody in. */
export async function member(db: Db, name: string, role: Role = 'learner'): Promise<Extract<Actor, { kind: 'account' }>> {
  const id = name.toLowerCase()
  const email = `${id}@example.org`
  await db.user.create({ data: { id, email, name, role, createdAt: NOW } })
  return { kind: 'account', userId: id, role, name, email, sessionIdHash: `session-of-${id}`, confirmedAt: NOW, guestHash: null }
}

/** Performs a command as somebody, at a time. */
export function act<Input extends z.ZodType, Result>(
  db: Db,
  actor: Actor,
  it: Command<Input, Result>,
  input: z.input<Input>,
  now = NOW,
): Promise<Result> {
  return perform(it, input, { actor, db, content: content(), now })
}

/**
 * Does something many times at once. Every connection of the pool is opened before: otherwise the first request is done while the others
 * still connect, and nothing ever meets.
 */
export async function together<Result>(db: Db, times: number, what: (index: number) => Promise<Result>): Promise<Result[]> {
  const visit = () => db.$transaction(async (tx) => [await tx.user.count(), await tx.user.count(), await tx.user.count()])
  await Promise.all(Array.from({ length: 20 }, visit))
  return Promise.all(Array.from({ length: times }, (_, index) => what(index)))
}

/** Answers the whole assessment as Ada would and submits it. @returns the attempt's id. */
export async function assessed(db: Db, actor: Actor): Promise<string> {
  await act(db, actor, saveResponses, { responses: Object.fromEntries(adasAnswers(content())) })
  const attempt = await findOpenAttempt(db, ownerOf(actor))
  if (!attempt) throw new Error('no attempt was opened')
  await act(db, actor, submitAssessment, { attemptId: attempt.id })
  return attempt.id
}

/** Takes somebody from nothing to a started roadmap on the MLOps path. @returns the roadmap's id. */
export async function onTheWay(db: Db, actor: Actor): Promise<string> {
  const attemptId = await assessed(db, actor)
  const choice = { attemptId, trackId: 'mlops-engineer', scope: 'first-role', hoursPerWeek: '8', startOn: '2026-11-30' } as const
  return (await act(db, actor, startRoadmap, choice)).roadmapId
}

const device = { userAgent: 'Test browser', address: '203.0.113.7' }

/**
 * Makes one the mentor of the other, by an invitation and its answer. The learner shares roadmap and evidence, or what is named. The
 * mentor has room for everybody, and neither has been told anything. @returns the mentorship's id.
 */
export async function mentored(db: Db, learner: Actor, mentor: Actor, shares: readonly Share[] = ['roadmap', 'evidence']): Promise<string> {
  if (mentor.kind !== 'account') throw new Error('a mentor needs an account')
  const { userId } = mentor
  await db.mentor.upsert({ where: { userId }, update: {}, create: { userId, since: NOW, mostMentees: 1_000, mostWaiting: 1_000 } })
  const form = InviteMentor.parse({ by: 'link', words: 'Please look at my work.', shares: [...shares], device })
  const { link } = await inviteMentor.start({ actor: learner, db, content: content(), now: NOW }, form)
  const { mentorshipId } = await act(db, mentor, answerInvitation, { key: link?.split('/').at(-1) ?? '', answer: 'accept' })
  await db.notification.deleteMany({ where: { kind: 'invitation-answered' } })
  return mentorshipId ?? ''
}
