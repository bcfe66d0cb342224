/** Where and when somebody hears of what, and what they can choose. */
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import { findSettings } from '../db/notification-choices.ts'
import { addDays, dayOf } from '../domain/calendar/calendar.ts'
import {
  NOTIFICATION_GROUPS,
  NOTIFICATION_KINDS,
  NOTIFICATIONS,
  type NotificationGroup,
  type NotificationKind,
} from '../domain/account/notification.ts'
import { SignInNeeded } from '../errors.ts'
import { sendsMail } from '../mail/outbox.ts'
import type { Query } from '../operation.ts'

export interface KindView {
  kind: NotificationKind
  label: string
  shown: boolean
  mailed: boolean
}

export interface NotificationSettingsView {
  groups: { group: NotificationGroup; label: string; kinds: KindView[] }[]
  digestHour: number | null
  /** When the plan of the week comes by mail; null while it does not. */
  weekly: { day: number; hour: number } | null
  /** Day on which mail comes again; null while it is not paused. */
  pausedUntil: string | null
  timeZone: string
  /** Whether they chose one. */
  hasTimeZone: boolean
  style: DateStyle
  /** The first day that a pause can end on. */
  tomorrow: string
  /** Whether letters reach anybody here. */
  sends: boolean
}

/** Somebody who does not mentor is not asked what only mentors are told. @throws SignInNeeded */
export const notificationSettings: Query<null, NotificationSettingsView> = async ({ actor, db, now }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const style = dateStyleOf(actor)
  const { digestHour, weekly, mailPausedUntil, choices } = await findSettings(db, actor.userId)
  const chosen = new Map(choices.map((it) => [it.kind, it]))
  const mentors = typeof actor.counts?.queue === 'number'
  const kinds = NOTIFICATION_KINDS.filter((it) => mentors || NOTIFICATIONS[it].to !== 'mentor')
  const view = (kind: NotificationKind): KindView => {
    const { shown, mailed } = chosen.get(kind) ?? NOTIFICATIONS[kind]
    return { kind, label: NOTIFICATIONS[kind].label, shown, mailed }
  }
  return {
    groups: (Object.keys(NOTIFICATION_GROUPS) as NotificationGroup[]).map((group) => ({
      group,
      label: NOTIFICATION_GROUPS[group],
      kinds: kinds.filter((it) => NOTIFICATIONS[it].group === group).map(view),
    })),
    digestHour,
    weekly,
    pausedUntil: mailPausedUntil !== null && mailPausedUntil > now ? dayOf(mailPausedUntil, style.timeZone) : null,
    timeZone: style.timeZone,
    hasTimeZone: (actor.timeZone ?? null) !== null,
    style,
    tomorrow: addDays(dayOf(now, style.timeZone), 1),
    sends: sendsMail(),
  }
}
