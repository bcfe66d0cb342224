/** What somebody was told, newest first. */
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import { listNotifications, type ListedNotification, type Place } from '../db/notifications.ts'
import { dayOf, timeOf } from '../domain/calendar/calendar.ts'
import { isNotificationKind, type NotificationFacts } from '../domain/account/notification.ts'
import { SignInNeeded } from '../errors.ts'
import { wordsOf } from '../notifications/words.ts'
import type { Query } from '../operation.ts'

export interface NotificationView {
  id: string
  title: string
  line: string
  href: string
  /** The reader's own day and time of day. */
  day: string
  clock: string
  isNew: boolean
}

export interface NotificationListView {
  shown: NotificationView[]
  /** Not seen, on whichever page of the list. */
  unseen: number
  style: DateStyle
  today: string
  /** For the next page, as `placeIn` reads it. Null on the last. */
  before: string | null
}

const PAGE = 50

/** @throws SignInNeeded */
export const notificationList: Query<{ before: Place | null }, NotificationListView> = async ({ actor, db, now }, { before: after }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const style = dateStyleOf(actor)
  const rows = await listNotifications(db, actor.userId, { after, most: PAGE + 1 })
  const page = rows.slice(0, PAGE)
  return {
    shown: page.flatMap((it) => viewOf(it, style) ?? []),
    unseen: actor.counts?.unread ?? page.filter((it) => it.seenAt === null).length,
    style,
    today: dayOf(now, style.timeZone),
    before: rows.length > PAGE ? placeOf(page.at(-1)) : null,
  }
}

const placeOf = (last: Place | undefined): string | null => (last ? `${last.at.getTime()}.${last.id}` : null)

/** The end of a page out of an address; null for anything else, which is the beginning. */
export function placeIn(text: unknown): Place | null {
  const [, time, id] = (typeof text === 'string' && /^(\d{1,15})\.([\w-]{1,40})$/.exec(text)) || []
  return time === undefined || id === undefined ? null : { at: new Date(Number(time)), id }
}

/** Null for a kind that this version does not know. */
function viewOf({ id, kind, facts, path, at, seenAt }: ListedNotification, { timeZone }: DateStyle): NotificationView | null {
  if (!isNotificationKind(kind)) return null
  const { title, line } = wordsOf(kind, JSON.parse(facts) as NotificationFacts)
  return { id, title, line, href: path, day: dayOf(at, timeZone), clock: timeOf(at, timeZone), isNew: seenAt === null }
}
