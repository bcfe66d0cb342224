/** Tells somebody something: a row in the transaction that causes it, so that there is neither one without the other. */
import { randomUUID } from 'node:crypto'
import { addNotification, findChoice } from '../db/notifications.ts'
import { GRACE } from '../domain/account/mail-time.ts'
import { NOTIFICATIONS, type NotificationFacts, type NotificationKind } from '../domain/account/notification.ts'
import { sendsMail } from '../mail/outbox.ts'
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

/** Each person is told each thing once. */
export const toldKey = ({ key, to }: Pick<News, 'key' | 'to'>): string => `${key} ${to}`

/** Nobody is told what they do themselves: callers leave the actor out. */
export async function tell({ db, now }: Pick<CommandContext, 'db' | 'now'>, { to, kind, key, facts, path }: News): Promise<void> {
  const wanted = (await findChoice(db, to, kind)) ?? NOTIFICATIONS[kind]
  const shown = wanted.shown
  // Without mail nothing waits for it: what is old by the day it is set up shall not all come at once.
  const mailed = wanted.mailed && sendsMail()
  if (!shown && !mailed) return
  await addNotification(db, {
    id: randomUUID(),
    userId: to,
    kind,
    dedupeKey: toldKey({ key, to }),
    facts: JSON.stringify(facts),
    path,
    at: now,
    shown,
    mail: mailed ? 'waiting' : 'none',
    mailDueAt: mailed ? new Date(now.getTime() + GRACE) : null,
  })
}
