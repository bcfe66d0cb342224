/** Reading the audit log. Entries hold ids; names are looked up now, so that a changed name is right and a deleted account has none. */
import type { AuditVerb } from '../domain/account/audit.ts'
import type { Db } from './client.ts'

export interface AuditRow {
  id: number
  at: Date
  actorKey: string
  verb: string
  subject: string
  detail: unknown
}

export interface WantedEntries {
  verbs?: readonly AuditVerb[]
  /** Done to this account or by it. */
  userId?: string
  /** Only older than the entry of this id. */
  before?: number
  most: number
}

/** Newest first. */
export async function listAudit(db: Db, { verbs, userId, before, most }: WantedEntries): Promise<AuditRow[]> {
  const key = `account:${userId}`
  return db.auditEntry.findMany({
    where: {
      ...(verbs && { verb: { in: [...verbs] } }),
      ...(userId !== undefined && { OR: [{ subject: key }, { actorKey: key }] }),
      ...(before !== undefined && { id: { lt: before } }),
    },
    orderBy: { id: 'desc' },
    take: most,
  })
}

/** Names by id of those who still have an account. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(rows.map((it) => [it.id, it.name]))
}
