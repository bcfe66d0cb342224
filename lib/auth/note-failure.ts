/** Puts wrong passwords and codes on record: for accounts by id, for network addresses as a hash, for addresses without an account not at all. */
import { recordAudit, type NewAuditEntry } from '../db/audit.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../policy.ts'
import { limitOf, type Guessed } from './throttle.ts'

export interface FailedTry {
  /** Null when the address has no account. */
  userId: string | null
  from: 'stranger' | 'known-browser' | 'session' | 'code'
  /** Limits that this try has used up: the next one is not looked at. */
  usedUp: readonly Guessed[]
}

/**
 * Nobody waits for it: an account would otherwise be told from none by the time its entry takes. The throttle bounds how many there can
 * be: tries that it refuses leave nothing.
 */
export function noteFailure({ db, actor, now }: { db: Db; actor: Actor; now: Date }, failed: FailedTry): void {
  const noted = entriesFor(failed).map((it) => recordAudit(db, { ...it, actor, at: now }))
  Promise.all(noted).catch((error: unknown) => console.error('[audit] a failed sign-in was not noted:', error))
}

function entriesFor({ userId, from, usedUp }: FailedTry): Omit<NewAuditEntry, 'actor' | 'at'>[] {
  const networks = usedUp
    .filter((it) => 'address' in it)
    .map((it) => ({ verb: 'sign-in:blocked', subject: `network:${limitOf(it).key}` }) as const)
  if (userId === null) return networks
  const about = { subject: `account:${userId}`, detail: { from } }
  const blocked = usedUp.some((it) => !('address' in it))
  return [{ verb: 'sign-in:failed', ...about }, ...(blocked ? [{ verb: 'sign-in:blocked', ...about } as const] : []), ...networks]
}
