/** Notifications as letters: one each, or several in one. */
import {
  NOTIFICATION_GROUPS,
  NOTIFICATIONS,
  type NotificationFacts,
  type NotificationGroup,
  type NotificationKind,
} from '../domain/account/notification.ts'
import { env } from '../env.ts'
import type { Letter } from '../mail/letter.ts'
import { oneClickPath } from './one-click-path.ts'
import { stopAddress, stopToken, unsubscribePath, type StopMail } from './unsubscribe.ts'
import { wordsOf } from './words.ts'

export interface Told {
  id: string
  kind: NotificationKind
  facts: NotificationFacts
  path: string
}

export function letterOf(userId: string, { id, kind, facts, path }: Told): Letter {
  const { title, subject = title, line, more, action } = wordsOf(kind, facts)
  const { group } = NOTIFICATIONS[kind]
  return {
    kind: `news-${kind}`,
    subject,
    title: subject,
    paragraphs: [line, ...more],
    action: { label: action, href: at(path) },
    about: [id],
    ...ending({ userId, group }, 'Sent because you have not seen it in Cairn yet.'),
  }
}

/** In the order that they are given in. */
export function digestOf(userId: string, told: readonly Told[]): Letter {
  const [only] = told
  if (only && told.length === 1) return letterOf(userId, only)
  const title = `${told.length} things since the last mail`
  return {
    kind: 'news-digest',
    subject: `Cairn: ${title}`,
    title,
    paragraphs: told.map(({ kind, facts }) => {
      const { title: shown, subject: title = shown, line } = wordsOf(kind, facts)
      return `${title}. ${line}`
    }),
    action: { label: 'See all of them', href: at('/notifications') },
    about: told.map((it) => it.id),
    ...ending({ userId, group: 'all' }, 'Sent as one because you chose so, or because mail was paused.'),
  }
}

function ending(stop: StopMail & { group: NotificationGroup | 'all' }, why: string): Pick<Letter, 'notes' | 'unsubscribe'> {
  const token = stopToken(stop)
  const what = stop.group === 'all' ? 'Stop all mail but that about your account' : `Stop mail of “${NOTIFICATION_GROUPS[stop.group]}”`
  return {
    notes: [
      why,
      { label: 'Choose what is mailed', href: at('/account/notifications') },
      { label: what, href: stopAddress(unsubscribePath, token) },
    ],
    unsubscribe: stopAddress(oneClickPath, token),
  }
}

const at = (path: string): string => new URL(path, env().origin).href
