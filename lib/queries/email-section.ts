/** The part of the account page about the email address. */
import { findGuards } from '../db/account-guards.ts'
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
  const guards = actor.kind === 'account' ? await findGuards(db, actor.userId) : null
  if (!guards) throw new SignInNeeded()
  return { email: guards.email, isProven: guards.emailVerifiedAt !== null, hasPassword: guards.hasPassword }
}
