/** Whether an account can be used, in the order that matters to an administrator. */
export type AccountState = 'active' | 'unverified' | 'disabled'

/** Disabled before unverified before active: the first that is true. */
export function accountStateOf(account: { emailVerifiedAt: Date | null; disabledAt: Date | null }): AccountState {
  if (account.disabledAt !== null) return 'disabled'
  return account.emailVerifiedAt === null ? 'unverified' : 'active'
}
