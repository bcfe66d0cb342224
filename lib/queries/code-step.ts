/** The page of a sign-in's second step: whether the first was done, a moment ago and in this browser. */
import { findToken } from '../auth/one-time-token.ts'
import type { Query } from '../operation.ts'

export const codeStep: Query<{ token: string | undefined }, { isOpen: boolean }> = async ({ db, now }, { token }) => ({
  isOpen: (await findToken(db, { token, purpose: 'second-factor', now })) !== null,
})
