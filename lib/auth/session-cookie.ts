/** Hands a session to the browser and takes it back. Only in actions and route handlers. */
import { cookies } from 'next/headers'
import { database } from '../db/connection.ts'
import { findTheme } from '../db/profile.ts'
import type { BegunSession } from './begin-session.ts'
import { guestCookieName, knownDeviceCookieName, knownDeviceLifetime, secretCookieOptions, sessionCookieName } from './cookies.ts'
import { withKnownDevice } from './known-device.ts'
import { rememberTheme } from './theme-cookie.ts'

export async function rememberSession({ userId, token, cookieMaxAge, knownDevice }: BegunSession): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), token, { ...secretCookieOptions(), ...(cookieMaxAge === null ? {} : { maxAge: cookieMaxAge }) })
  if (knownDevice !== null) {
    const known = withKnownDevice(jar.get(knownDeviceCookieName())?.value, knownDevice)
    jar.set(knownDeviceCookieName(), known, { ...secretCookieOptions(), maxAge: knownDeviceLifetime })
  }
  await rememberTheme(await findTheme(database(), userId))
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
