/** Where and when somebody wants to hear of what. */
import { NOTIFICATIONS, type NotificationKind } from '../domain/account/notification.ts'
import type { Db, Tx } from './client.ts'
import { holdPerson } from './hold-person.ts'
import { reconsiderMails } from './notification-mails.ts'

export interface Choice {
  kind: NotificationKind
  shown: boolean
  mailed: boolean
}

export interface NotificationSettings {
  digestHour: number | null
  /** When the plan of the week comes by mail; null while it does not. */
  weekly: { day: number; hour: number } | null
  mailPausedUntil: Date | null
  /** Only where they chose something else than it begins with. A kind of a newer version may be among them. */
  choices: (Omit<Choice, 'kind'> & { kind: string })[]
}

/** In one statement for each of the two. */
export async function findSettings(db: Db, userId: string): Promise<NotificationSettings> {
  const choices = { select: { kind: true, shown: true, mailed: true } } as const
  const times = { digestHour: true, weeklyMailDay: true, weeklyMailHour: true, mailPausedUntil: true } as const
  const select = { ...times, notificationChoices: choices } as const
  const found = await db.user.findUniqueOrThrow({ where: { id: userId }, select })
  const { digestHour, mailPausedUntil, weeklyMailDay: day, weeklyMailHour: hour } = found
  const weekly = day === null || hour === null ? null : { day, hour }
  return { digestHour, weekly, mailPausedUntil, choices: found.notificationChoices }
}

/** Replaces what was chosen for these kinds. What waits to be mailed and is no longer wanted by mail does not go. */
export async function saveChoices(db: Tx, userId: string, choices: readonly Choice[]): Promise<void> {
  // Two forms at once would both insert what both have deleted.
  await holdPerson(db, userId)
  const kinds = choices.map((it) => it.kind)
  await db.notificationChoice.deleteMany({ where: { userId, kind: { in: kinds } } })
  const others = choices.filter(({ kind, shown, mailed }) => shown !== NOTIFICATIONS[kind].shown || mailed !== NOTIFICATIONS[kind].mailed)
  if (others.length > 0) await db.notificationChoice.createMany({ data: others.map((it) => ({ userId, ...it })) })
  const unwanted = choices.filter((it) => !it.mailed).map((it) => it.kind)
  await db.notification.updateMany({ where: { userId, kind: { in: unwanted }, mail: 'waiting' }, data: { mail: 'none', mailDueAt: null } })
}

/** Hour of the day in their time zone, or null for each at once. What waits already goes by the new one. */
export async function saveDigestHour(db: Tx, userId: string, digestHour: number | null, now: Date): Promise<void> {
  await db.user.updateMany({ where: { id: userId }, data: { digestHour } })
  await reconsiderMails(db, userId, now)
}

/** Null: no pause. */
export async function savePause(db: Tx, userId: string, mailPausedUntil: Date | null, now: Date): Promise<void> {
  await db.user.updateMany({ where: { id: userId }, data: { mailPausedUntil } })
  await reconsiderMails(db, userId, now)
}

/** Stops the mail of these kinds; where else they are told stays as it was. @returns false when there is no such account */
export async function stopMailOf(db: Tx, userId: string, kinds: readonly NotificationKind[]): Promise<boolean> {
  const found = await db.user.findUnique({
    where: { id: userId },
    select: { notificationChoices: { select: { kind: true, shown: true } } },
  })
  if (!found) return false
  const shown = new Map(found.notificationChoices.map((it) => [it.kind, it.shown]))
  const choices = kinds.map((kind) => ({ kind, shown: shown.get(kind) ?? NOTIFICATIONS[kind].shown, mailed: false }))
  await saveChoices(db, userId, choices)
  return true
}
