/** The end of every way in: a new session, and the work done signed out becomes the account's. */
import { takeOverAttempts } from '../db/attempts.ts'
import { recordEvent } from '../db/events.ts'
import { createSession, revokeSession } from '../db/sessions.ts'
import type { CommandContext } from '../operation.ts'
import { longSession, shortSession } from './cookies.ts'
import { hashOf, newToken } from './token.ts'

export interface BegunSession {
  userId: string
  /** The cookie's value: known only to the browser that gets it. */
  token: string
  /** Null when the cookie ends with the browser. */
  cookieMaxAge: number | null
}

/** Runs inside the command's transaction, so that there is no session without the work and no work without the session. */
export async function beginSession(
  { actor, db, now }: Pick<CommandContext, 'actor' | 'db' | 'now'>,
  { userId, userAgent, stay }: { userId: string; userAgent: string; stay: boolean },
): Promise<BegunSession> {
  const token = newToken()
  const seconds = stay ? longSession : shortSession
  if (actor.kind === 'account') await revokeSession(db, actor.sessionIdHash)
  await createSession(db, { idHash: hashOf(token), userId, userAgent, now, expiresAt: new Date(now.getTime() + seconds * 1000) })
  const takenOver = actor.guestHash === null ? 0 : await takeOverAttempts(db, { guestHash: actor.guestHash, learnerId: userId, now })
  await recordEvent(db, {
    actor,
    owner: { learnerId: userId },
    verb: 'account:signed-in',
    subject: `account:${userId}`,
    detail: { takenOver },
    at: now,
  })
  return { userId, token, cookieMaxAge: stay ? longSession : null }
}
