/** Who makes the present request: an account by its session cookie, otherwise a guest by the guest cookie. */
import { cookies } from 'next/headers'
import { cache } from 'react'
import { database } from '../db/connection.ts'
import { findSignedIn, touchSession } from '../db/sessions.ts'
import type { Actor } from '../policy.ts'
import { guestCookieName, guestLifetime, secretCookieOptions, sessionCookieName } from './cookies.ts'
import { hashOf, isToken, newToken } from './token.ts'

/** The actor of the page being rendered, looked up once for all of its parts. */
export const currentActor = cache(readActor)

/** The actor as the cookies say now. In an action they may have changed since it began. */
export async function readActor(): Promise<Actor> {
  const jar = await cookies()
  const guest = jar.get(guestCookieName())?.value
  const guestHash = isToken(guest) ? hashOf(guest) : null
  const token = jar.get(sessionCookieName())?.value
  if (!isToken(token)) return { kind: 'guest', guestHash }
  const sessionIdHash = hashOf(token)
  const now = new Date()
  const found = await findSignedIn(database(), sessionIdHash, now)
  if (!found) return { kind: 'guest', guestHash }
  const { isStale, ...person } = found
  if (isStale) noteInUse(sessionIdHash, now)
  return { kind: 'account', ...person, sessionIdHash, guestHash }
}

/** Nobody waits for it, and nobody's request fails by it: the next one an hour on tries again. */
function noteInUse(idHash: string, now: Date): void {
  touchSession(database(), idHash, now).catch((error: unknown) => console.error('[session] not noted as in use:', error))
}

/**
 * The actor of a request that is about to save something. A guest without a cookie gets one.
 * Only in actions and route handlers: a page cannot set cookies.
 */
export async function ensureGuest(): Promise<Actor> {
  const actor = await readActor()
  if (actor.kind === 'account' || actor.guestHash !== null) return actor
  const token = newToken()
  const jar = await cookies()
  jar.set(guestCookieName(), token, { ...secretCookieOptions(), maxAge: guestLifetime })
  return { kind: 'guest', guestHash: hashOf(token) }
}
