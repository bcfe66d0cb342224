/** The append-only record of what happened, written in the transaction that made it happen. */
import { actorKey, ownerKey, type Actor, type Owned } from '../policy.ts'
import type { Tx } from './client.ts'

export interface NewEvent {
  /** clock: time passing, for nobody in particular. */
  actor: Actor | 'clock'
  /** Whose data it concerns. */
  owner: Owned
  /** noun:verb in the past, as `milestone:finished`. */
  verb: string
  /** Kind and id of what it is about, as `roadmap:<id>`. */
  subject: string
  /** Facts a later reader needs. Never a secret, never free text of the learner. */
  detail?: Record<string, string | number | boolean | null>
  at: Date
}

export async function recordEvent(db: Tx, { actor, owner, verb, subject, detail, at }: NewEvent): Promise<void> {
  await db.event.create({
    data: {
      actorKey: actor === 'clock' ? actor : actorKey(actor),
      ownerKey: ownerKey(owner),
      verb,
      subject,
      at,
      ...(detail ? { detail } : {}),
    },
  })
}
