/** The owner's attempt in progress, made with its first answer, and held until the transaction ends. */
import { toVersion } from '../content/version.ts'
import { findAttempt, forgetOldGuests, holdOpen, openAttempt, type StoredAttempt } from '../db/attempts.ts'
import { keepContentVersion } from '../db/content-versions.ts'
import { recordEvent } from '../db/events.ts'
import type { CommandContext } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

/** @param from the earlier result that a new attempt begins with, for the event; null when it begins with nothing */
export async function attemptInHand(
  { actor, db, content, now }: CommandContext,
  from: string | null = null,
): Promise<{ attempt: StoredAttempt; isNew: boolean }> {
  const owner = ownerOf(actor)
  authorise(actor, 'attempt:start', owner)
  const opened = await openAttempt(db, owner, { contentHash: content.hash, now })
  if (opened.isNew) {
    await forgetOldGuests(db, now)
    // An attempt finishes on the items it began with, whatever a newer content asks.
    await keepContentVersion(db, content.hash, { body: () => toVersion(content), now })
    const [verb, detail] = from === null ? (['attempt:started', undefined] as const) : (['attempt:retaken', { from }] as const)
    await recordEvent(db, { actor, owner, verb, subject: `attempt:${opened.id}`, ...(detail && { detail }), at: now })
  }
  await holdOpen(db, opened.id, owner)
  const attempt = await findAttempt(db, opened.id)
  authorise(actor, 'attempt:respond', attempt)
  return { attempt, isNew: opened.isNew }
}
