/** Where a mail went, for the browser that asked for it. Only in actions and pages. */
import { cookies } from 'next/headers'
import { mailedCookieName, secretCookieOptions } from './cookies.ts'
import { mailedNote, type Mailed } from './mailed.ts'
import { minutesUntilAgain } from './send-again.ts'

/** Only in actions and route handlers. */
export async function rememberMailed(mailed: Mailed): Promise<void> {
  const jar = await cookies()
  jar.set(mailedCookieName(), mailedNote.write(mailed, new Date()), { ...secretCookieOptions(), maxAge: mailedNote.lifetime })
}

/** As it came with the request. */
export const mailedCookie = async (): Promise<string | undefined> => (await cookies()).get(mailedCookieName())?.value

/** Null when this browser asked for none within the hour. `minutes`: how long until it may be sent again. */
export async function readMailedCookie(): Promise<{ mailed: Mailed; minutes: number } | null> {
  const now = new Date()
  const mailed = mailedNote.read(await mailedCookie(), now)
  return mailed && { mailed, minutes: minutesUntilAgain(mailed.at, now) }
}

/** Only in actions and route handlers. */
export async function forgetMailed(): Promise<void> {
  const jar = await cookies()
  jar.set(mailedCookieName(), '', { ...secretCookieOptions(), maxAge: 0 })
}
