/** The administrator's overview: how many people there are, and what was done last. */
import { assertAdministers } from '../auth/administration.ts'
import { listAudit } from '../db/audit-log.ts'
import { countAccounts, type AccountFigures } from '../db/account-list.ts'
import { auditKinds } from '../domain/account/audit.ts'
import type { Query } from '../operation.ts'
import { withNames, type AuditView } from './audit-log.ts'

export interface AdministrationView {
  asOf: Date
  /** Null stands for fewer than five: a small number would tell of single people. */
  figures: Record<keyof AccountFigures, number | null>
  /** The newest acts of power. */
  latest: AuditView[]
}

/** Fewer people than this are not counted in public. */
const FEWEST = 5

const shown = (count: number): number | null => (count < FEWEST ? null : count)

/** @throws NotFound */
export const administration: Query<null, AdministrationView> = async (context) => {
  await assertAdministers(context)
  const { accounts, onTheWay, mentors, administrators } = await countAccounts(context.db)
  const latest = await listAudit(context.db, { verbs: auditKinds.administration, most: 5 })
  return {
    asOf: context.now,
    figures: { accounts: shown(accounts), onTheWay: shown(onTheWay), mentors: shown(mentors), administrators: shown(administrators) },
    latest: await withNames(context.db, latest),
  }
}
