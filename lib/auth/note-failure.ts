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

/** Milliseconds by which the answer has surely left: SQLite writes in this process, and an answer would wait for it. */
const afterTheAnswer = 250

/**
 * Nobody waits for it: an account would otherwise be told from none by the time its entry takes. The throttle bounds how many there can
 * be: tries that it refuses leave nothing. What ends the process in this moment loses the entry.
 */
export function noteFailure({ db, actor, now }: { db: Db; actor: Actor; now: Date }, failed: FailedTry): void {
  setTimeout(() => {
    const noted = entriesFor(failed).map((it) => recordAudit(db, { ...it, actor, at: now }))
    Promise.all(noted).catch((error: unknown) => console.error(`[audit] a failed sign-in was not noted: ${lastLineOf(error)}`))
  }, afterTheAnswer).unref()
}

/** What went wrong; a stack would fill the log. */
const lastLineOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1) ?? ''

function entriesFor({ userId, from, usedUp }: FailedTry): Omit<NewAuditEntry, 'actor' | 'at'>[] {
  const networks = usedUp
    .filter((it) => 'address' in it)
    .map((it) => ({ verb: 'sign-in:blocked', subject: `network:${limitOf(it).key}` }) as const)
  if (userId === null) return networks
  const about = { subject: `account:${userId}`, detail: { from } }
  const blocked = usedUp.some((it) => !('address' in it))
  return [{ verb: 'sign-in:failed', ...about }, ...(blocked ? [{ verb: 'sign-in:blocked', ...about } as const] : []), ...networks]
}
