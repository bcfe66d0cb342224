/** What guards an account was changed by its owner: a later reader finds it on their record and in the audit log, and they get a letter. */
import { recordAudit } from '../db/audit.ts'
import { recordEvent } from '../db/events.ts'
import type { AuditVerb } from '../domain/account/audit.ts'
import type { Letter } from '../mail/letter.ts'
import { writeMail } from '../mail/outbox.ts'
import type { CommandContext } from '../operation.ts'
import { ownerOf, type Actor } from '../policy.ts'

export interface GuardChange {
  event: `account:${string}`
  audit: AuditVerb
  /** Facts a later reader needs. Never a secret, an address or free text. */
  detail?: Record<string, string | number>
  letter: Letter
}

/** @param actor whoever changed it, on their own account */
export async function recordGuardChange(
  context: CommandContext,
  actor: Extract<Actor, { kind: 'account' }>,
  { event, audit, detail, letter }: GuardChange,
): Promise<void> {
  const { db, now } = context
  const what = { actor, subject: `account:${actor.userId}`, at: now, ...(detail ? { detail } : {}) }
  await recordEvent(db, { ...what, owner: ownerOf(actor), verb: event })
  await recordAudit(db, { ...what, verb: audit })
  await writeMail(context, actor.email, letter)
}
