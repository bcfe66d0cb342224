/** The page that deletes an account: whose it is. */
import { assertRecent } from '../auth/recent.ts'
import type { Query } from '../operation.ts'

/** @throws SignInNeeded or RecentSignInNeeded, before anything is entered */
export const deletionView: Query<null, { email: string }> = async ({ actor, now }) => {
  assertRecent(actor, now)
  return { email: actor.email }
}
