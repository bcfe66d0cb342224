/** Tells somebody something: a row in the transaction that causes it, so that there is neither one without the other. */
import { randomUUID } from 'node:crypto'
import { addNotification, findChoice } from '../db/notifications.ts'
import { NOTIFICATIONS, type NotificationFacts, type NotificationKind } from '../domain/notification.ts'
import type { CommandContext } from '../operation.ts'

export interface News {
  /** Account that is told. */
  to: string
  kind: NotificationKind
  /** What it is about, so that it is told once however often it is said: kind, row and number, as `approved:<review>:2`. */
  key: string
  facts: NotificationFacts
  /** Page that it leads to, as `/reviews/<id>`. */
  path: string
}

/** Nobody is told what they do themselves: callers leave the actor out. */
export async function tell({ db, now }: Pick<CommandContext, 'db' | 'now'>, { to, kind, key, facts, path }: News): Promise<void> {
  const { shown, mailed } = (await findChoice(db, to, kind)) ?? NOTIFICATIONS[kind]
  if (!shown && !mailed) return
  await addNotification(db, {
    id: randomUUID(),
    userId: to,
    kind,
    dedupeKey: `${key} ${to}`,
    facts: JSON.stringify(facts),
    path,
    at: now,
    shown,
    mail: mailed ? 'waiting' : 'none',
    mailDueAt: mailed ? now : null,
  })
}
