/** The page about one's own data: what can be taken along, and whether it is handed out without asking again. */
import { isRecent } from '../auth/recent.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'

export interface AccountDataView {
  email: string
  /** The person proved who they are a moment ago. */
  isRecent: boolean
}

/** @throws SignInNeeded */
export const accountData: Query<null, AccountDataView> = async ({ actor, now }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  return { email: actor.email, isRecent: isRecent(actor, now) }
}
