/** The audit log as it is shown: who did what to whom. */
import { assertAdministers } from '../auth/administration.ts'
import { listAudit, namesOf, type AuditRow } from '../db/audit-log.ts'
import type { Db } from '../db/client.ts'
import { auditKinds, type AuditKind } from '../domain/account/audit.ts'
import type { Query } from '../operation.ts'

/** Whoever acted, or whom it was done to. */
export type Party =
  | { kind: 'account'; id: string; name: string }
  | { kind: 'deleted' }
  | { kind: 'operator' }
  | { kind: 'guest' }
  /** Many accounts were tried from one network address. */
  | { kind: 'network' }
  /** Work that is done on a clock. */
  | { kind: 'work' }

export interface AuditView {
  id: number
  at: Date
  verb: string
  detail: Readonly<Record<string, unknown>>
  who: Party
  /** Null when somebody did it to their own account. */
  whom: Party | null
}

/** Entries of one page of the log. */
const PAGE = 50

interface Params {
  kind: AuditKind | null
  /** Id of the last entry of the page before. */
  before: number | undefined
}

export interface AuditPage {
  entries: AuditView[]
  /** For the next page; null on the last one. */
  before: number | null
}

/** @throws NotFound */
export const auditLog: Query<Params, AuditPage> = async (context, { kind, before }) => {
  await assertAdministers(context)
  const wanted = { ...(kind && { verbs: auditKinds[kind] }), ...(before !== undefined && { before }), most: PAGE + 1 }
  const rows = await listAudit(context.db, wanted)
  const shown = rows.slice(0, PAGE)
  return { entries: await withNames(context.db, shown), before: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/** Looks the names up, in one statement for all. */
export async function withNames(db: Db, rows: readonly AuditRow[]): Promise<AuditView[]> {
  const ids = rows.flatMap((it) => [it.actorKey, it.subject]).flatMap((key) => idIn(key) ?? [])
  const names = ids.length === 0 ? new Map<string, string>() : await namesOf(db, ids)
  return rows.map(({ id, at, verb, detail, actorKey, subject }) => ({
    id,
    at,
    verb,
    detail: typeof detail === 'object' && detail !== null ? (detail as Record<string, unknown>) : {},
    who: partyOf(actorKey, names),
    whom: subject === actorKey ? null : partyOf(subject, names),
  }))
}

const idIn = (key: string): string | null => (key.startsWith('account:') ? key.slice('account:'.length) : null)

function partyOf(key: string, names: ReadonlyMap<string, string>): Party {
  const id = idIn(key)
  if (id !== null) {
    const name = names.get(id)
    return name === undefined ? { kind: 'deleted' } : { kind: 'account', id, name }
  }
  if (key === 'operator') return { kind: 'operator' }
  if (key.startsWith('jobs:')) return { kind: 'work' }
  return { kind: key.startsWith('network:') ? 'network' : 'guest' }
}
