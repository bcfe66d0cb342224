/** The page that deletes an account: whose it is, and whether it can go. */
import { isOnly, onlyAdministrator } from '../auth/administration.ts'
import { assertRecent } from '../auth/recent.ts'
import { listAdministrators } from '../db/administration.ts'
import type { Query } from '../operation.ts'

export interface DeletionView {
  email: string
  /** Why it cannot go now, and what to do about it; null when it can. */
  obstacle: string | null
}

/** @throws SignInNeeded or RecentSignInNeeded, before anything is entered */
export const deletionView: Query<null, DeletionView> = async ({ actor, db, now }) => {
  assertRecent(actor, now)
  const isLast = actor.role === 'administrator' && isOnly(await listAdministrators(db), actor.userId)
  return { email: actor.email, obstacle: isLast ? onlyAdministrator : null }
}
