/** The part of the account page about the email address. */
import { findPasswordState } from '../db/passwords.ts'
import { findAddressee } from '../db/users.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'

export interface EmailSectionView {
  email: string
  /** Whether somebody has shown that the address is theirs. */
  isProven: boolean
  hasPassword: boolean
}

/** @throws SignInNeeded */
export const emailSection: Query<null, EmailSectionView> = async ({ actor, db }) => {
  const account = actor.kind === 'account' ? await findAddressee(db, actor.userId) : null
  if (!account) throw new SignInNeeded()
  const { hasPassword } = await findPasswordState(db, account.userId)
  return { email: account.email, isProven: account.isProven, hasPassword }
}
