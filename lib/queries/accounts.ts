/** Accounts for administrators: a list to search, and one of them. */
import { assertAdministers } from '../auth/administration.ts'
import { isRecent } from '../auth/recent.ts'
import { listAudit } from '../db/audit-log.ts'
import { findAccount, listAccounts, type AccountDetails, type AccountRow } from '../db/account-list.ts'
import type { AccountState } from '../domain/account-state.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { can } from '../policy.ts'
import { withNames, type AuditView } from './audit-log.ts'

/** Accounts of one page. */
const PAGE = 50

interface Wanted {
  search: string
  state: AccountState | null
  /** Id of the last account of the page before; '' for the first page. */
  after: string
}

export interface AccountsView {
  accounts: AccountRow[]
  /** For the next page; null on the last one. */
  after: string | null
}

/** @throws NotFound */
export const accountList: Query<Wanted, AccountsView> = async (context, wanted) => {
  await assertAdministers(context)
  const rows = await listAccounts(context.db, { ...wanted, most: PAGE + 1 })
  const accounts = rows.slice(0, PAGE)
  return { accounts, after: rows.length > PAGE ? (accounts.at(-1)?.id ?? null) : null }
}

export interface AccountPageView {
  account: AccountDetails
  /** False for one's own: another administrator changes that. */
  mayChange: boolean
  /** False when the administrator has to show again that it is them before anything can be changed. */
  isRecent: boolean
  /** Newest first, done to this account or by it. */
  entries: AuditView[]
}

/** @throws NotFound */
export const accountPage: Query<{ userId: string }, AccountPageView> = async (context, { userId }) => {
  await assertAdministers(context)
  const { actor, db, now } = context
  const account = await findAccount(db, userId)
  if (!account || actor.kind !== 'account') throw new NotFound()
  const entries = await withNames(db, await listAudit(db, { userId, most: 20 }))
  return { account, mayChange: can(actor, 'account:set-role', { learnerId: userId }), isRecent: isRecent(actor, now), entries }
}
