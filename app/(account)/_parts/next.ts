/** The page that a person wanted before they were sent to sign in. */
import { safeNext } from '#lib/auth/next-path.ts'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** Where people go who wanted nothing in particular. */
export const afterSignIn = '/home'
/** After showing again who they are. */
export const afterProof = '/account/sign-in'
export const afterSignUp = '/path'

/** The checked address, or null without a usable one. */
export async function nextOf(searchParams: SearchParams): Promise<string | null> {
  const { next } = await searchParams
  return safeNext(next, '') || null
}

/** The other way in, with the same wish. */
export const withNext = (path: '/sign-in' | '/sign-up', next: string | null): string =>
  next === null ? path : `${path}?next=${encodeURIComponent(next)}`
