/** Hands a session to the browser and takes it back. Only in actions and route handlers. */
import { cookies } from 'next/headers'
import type { BegunSession } from './begin-session.ts'
import { guestCookieName, secretCookieOptions, sessionCookieName } from './cookies.ts'

export async function rememberSession({ token, cookieMaxAge }: BegunSession): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), token, { ...secretCookieOptions(), ...(cookieMaxAge === null ? {} : { maxAge: cookieMaxAge }) })
  await forgetGuest()
}

export async function forgetSession(): Promise<void> {
  expire(await cookies(), sessionCookieName())
}

/** Its work belongs to an account now; the next person at this browser starts with nothing. */
export async function forgetGuest(): Promise<void> {
  const jar = await cookies()
  if (jar.has(guestCookieName())) expire(jar, guestCookieName())
}

/** With all its options: a browser ignores the removal of a `__Host-` cookie that is not marked secure. */
const expire = (jar: Awaited<ReturnType<typeof cookies>>, name: string) => jar.set(name, '', { ...secretCookieOptions(), maxAge: 0 })
