/** Signing in in tests, without a browser: forms as they are posted, and the actor that a session's cookie stands for. */
import type { z } from 'zod'
import { hashOf } from '../auth/token.ts'
import type { Procedure } from '../auth/procedure.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { findSignedIn } from '../db/sessions.ts'
import type { Actor } from '../policy.ts'
import { NOW } from './cast.ts'

export const password = 'marmalade kettle ridge'
export const device = { userAgent: 'Test browser', address: '203.0.113.7' }
export const sam = { name: 'Sam Rivera', email: 'sam@example.org', password, device }

/** A browser that has saved nothing. */
export const stranger: Actor = { kind: 'guest', guestHash: null }

interface Surroundings {
  db: Db
  actor?: Actor
  now?: Date
}

/** Starts a procedure with a posted form. */
export function post<Input extends z.ZodType, Result>(
  it: Procedure<Input, Result>,
  form: z.input<Input>,
  { db, actor = stranger, now = NOW }: Surroundings,
): Promise<Result> {
  return it.start({ actor, db, content: content(), now }, it.input.parse(form))
}

/** Whoever a request with this session's cookie comes from. @throws when the session is over. */
export async function actorOf(db: Db, token: string, now = NOW): Promise<Extract<Actor, { kind: 'account' }>> {
  const found = await findSignedIn(db, hashOf(token), now)
  if (!found) throw new Error('no such session')
  const { isStale: _, ...person } = found
  return { kind: 'account', ...person, sessionIdHash: hashOf(token), guestHash: null }
}
