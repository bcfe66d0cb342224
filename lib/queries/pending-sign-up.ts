/** The page behind the link of a sign-up: whose it is, and whether it has to ask for a password. It changes nothing. */
import { isSameBrowser, readPending } from '../auth/mailed.ts'
import { findToken } from '../auth/one-time-token.ts'
import type { Query } from '../operation.ts'

export interface PendingSignUpView {
  email: string
  /** False in the browser that sent the form. */
  asksPassword: boolean
}

/** Null when the link does not work. */
export const pendingSignUp: Query<{ token: string | undefined; mailed: string | undefined }, PendingSignUpView | null> = async (
  { db, now },
  { token, mailed },
) => {
  const found = await findToken(db, { token, purpose: 'verify-email', now })
  const pending = readPending(found?.payload)
  return pending && { email: pending.email, asksPassword: !isSameBrowser(pending, mailed, now) }
}
