/** Where people find themselves after they were at a sign-in provider. */
import type { Purpose } from '../auth/errand.ts'
import type { WayInProblem } from '../auth/way-in-words.ts'
import type { ProviderId } from '../domain/account/way-in.ts'

/** Where somebody new, somebody known and somebody who linked goes on. */
export const afterFirst = '/path'
export const afterEntering = '/home'
export const waysInPath = '/account/sign-in'
export const questionPath = '/sign-in/yours'

/** The page that began it, with the short name of what went wrong. */
export function problemPath(
  problem: WayInProblem,
  { purpose, provider, next }: { purpose: Purpose; provider: ProviderId; next: string | null },
): string {
  const path = { 'sign-in': '/sign-in', link: waysInPath, again: '/sign-in/again' }[purpose]
  return `${path}?${new URLSearchParams({ problem, with: provider, ...(next === null ? {} : { next }) })}`
}

export const linkedPath = (provider: ProviderId): string => `${waysInPath}?linked=${provider}`
