/** Recent sign-in: what cannot be undone, or guards the account, is done only by somebody who proved a moment ago who they are. */
import { RecentSignInNeeded, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'

/** Milliseconds. */
export const recentWindow = 10 * 60 * 1000

/** Whether the session proved who it is within the last ten minutes. */
export const isRecent = ({ confirmedAt }: { confirmedAt: Date }, now: Date): boolean => now.getTime() - confirmedAt.getTime() < recentWindow

/**
 * The gate of a delicate command, and of the page that leads to it: a page's redirect loses nothing, a posted form's its entries.
 * @throws SignInNeeded for somebody who is not signed in; RecentSignInNeeded, which leads to the page that asks again, when it was long ago
 */
export function assertRecent(actor: Actor, now: Date): asserts actor is Extract<Actor, { kind: 'account' }> {
  if (actor.kind !== 'account') throw new SignInNeeded()
  if (!isRecent(actor, now)) throw new RecentSignInNeeded()
}
