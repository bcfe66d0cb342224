/** Accounts for administrators: a list to search, and one of them. */
import { assertAdministers } from '../auth/administration.ts'
import { Email } from '../auth/email.ts'
import { isRecent } from '../auth/recent.ts'
import { listAudit } from '../db/audit-log.ts'
import { findAccount, findByAddress, listAccounts, type AccountDetails, type AccountRow } from '../db/account-list.ts'
import type { Db } from '../db/client.ts'
import type { AccountState } from '../domain/account/account-state.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { can } from '../policy.ts'
import { withNames, type AuditView } from './audit-log.ts'

/** Accounts of one page. */
const PAGE = 50

/** Accounts that one search looks at: half a second's work on a slow machine. A million at once would keep everybody waiting. */
export const LOOK = 20_000

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
  /** Whether that page has accounts that were not looked at so far, so that nobody knows whether one fits. */
  isUnfinished: boolean
}

/** @throws NotFound */
export const accountList: Query<Wanted, AccountsView> = async (context, wanted) => {
  await assertAdministers(context)
  const exact = await whoseAddress(context.db, wanted)
  if (exact) return { accounts: [exact], after: null, isUnfinished: false }
  const { rows, lookedTo } = await listAccounts(context.db, { ...wanted, most: PAGE + 1, look: LOOK })
  const accounts = rows.slice(0, PAGE)
  return { accounts, after: rows.length > PAGE ? (accounts.at(-1)?.id ?? null) : lookedTo, isUnfinished: lookedTo !== null }
}

/** A whole address is found at once, however many accounts there are. */
async function whoseAddress(db: Db, { search, state, after }: Wanted): Promise<AccountRow | null> {
  const address = Email.safeParse(search)
  const found = address.success && after === '' ? await findByAddress(db, address.data) : null
  return found && (state === null || found.state === state) ? found : null
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
