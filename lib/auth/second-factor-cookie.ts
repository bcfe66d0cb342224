/** Between the two steps of a sign-in: the browser holds a token that says who showed the first factor. It is no session. */
import { cookies } from 'next/headers'
import { database } from '../db/connection.ts'
import type { SecondFactorNeeded } from '../errors.ts'
import { secondFactorCookieName, secretCookieOptions } from './cookies.ts'
import { issueToken, tokenLifetime } from './one-time-token.ts'

/** Hands the token out. Only in actions and route handlers, after whatever threw the error. */
export async function askForCode({ userId, stay }: SecondFactorNeeded, now: Date): Promise<void> {
  const asked = { purpose: 'second-factor', userId, payload: stay ? 'stay' : null, now } as const
  const { token } = await database().$transaction((tx) => issueToken(tx, asked))
  const jar = await cookies()
  jar.set(secondFactorCookieName(), token, { ...secretCookieOptions(), maxAge: tokenLifetime['second-factor'] / 1000 })
}

export const codeToken = async (): Promise<string | undefined> => (await cookies()).get(secondFactorCookieName())?.value

export async function forgetCodeToken(): Promise<void> {
  const jar = await cookies()
  jar.set(secondFactorCookieName(), '', { ...secretCookieOptions(), maxAge: 0 })
}
