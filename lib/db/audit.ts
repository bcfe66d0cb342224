/** The audit log: what was done with power over others or to an account's security. The database lets nobody change it. */
import { AUDIT_DAYS, passingVerbs, type AuditVerb } from '../domain/account/audit.ts'
import { actorKey, type Actor } from '../policy.ts'
import type { Db, Tx } from './client.ts'

/** Whoever acts; of an account its id is enough. */
export type Doer = Exclude<Actor, { kind: 'account' }> | Pick<Extract<Actor, { kind: 'account' }>, 'kind' | 'userId'>

export interface NewAuditEntry {
  actor: Doer
  verb: AuditVerb
  /** Kind and id of whom or what it is about, as `account:<id>`. */
  subject: string
  /** Ids and words of our own only: never an address, a name, a secret or free text. */
  detail?: Record<string, string | number | boolean | null>
  at: Date
}

/** Writes an entry, in the transaction of the act when there is one. */
export async function recordAudit(db: Db | Tx, { actor, verb, subject, detail, at }: NewAuditEntry): Promise<void> {
  await db.auditEntry.create({ data: { actorKey: keyOf(actor), verb, subject, at, ...(detail ? { detail } : {}) } })
  if (passingVerbs.includes(verb)) await forget(db, verb, at)
}

const keyOf = (actor: Doer): string => (actor.kind === 'account' ? `account:${actor.userId}` : actorKey(actor))

/** Milliseconds. */
const kept = AUDIT_DAYS * 24 * 60 * 60 * 1000

/** Whoever adds an entry that passes takes a few old ones of its verb away, so that the log stays bounded without a job. */
async function forget(db: Db | Tx, verb: AuditVerb, now: Date): Promise<void> {
  const end = new Date(now.getTime() - kept)
  await db.$executeRaw`
    DELETE FROM "AuditEntry"
    WHERE "id" IN (SELECT "id" FROM "AuditEntry" WHERE "verb" = ${verb} ORDER BY "id" LIMIT 10) AND "at" < ${end}`
}

/** Milliseconds. */
const hour = 60 * 60 * 1000

/** Notes that an account was refused power, at most once an hour, however often it asks. */
export async function noteRefusal(db: Db, actor: Extract<Actor, { kind: 'account' }>, at: Date): Promise<void> {
  const entry = { actorKey: actorKey(actor), verb: 'administration:refused' } as const
  const noted = await db.auditEntry.findFirst({ where: { ...entry, at: { gt: new Date(at.getTime() - hour) } }, select: { id: true } })
  if (!noted) await recordAudit(db, { actor, verb: entry.verb, subject: `account:${actor.userId}`, at })
}
