/** The link at the end of a mail that stops mails like it, for whoever holds the mail: no sign-in, and nothing in the database. */
import { z } from 'zod'
import { seal, unseal } from '../auth/sealed.ts'
import { env } from '../env.ts'
import { oneClickPath } from './one-click-path.ts'
import { NOTIFICATION_GROUPS, type NotificationGroup } from '../domain/account/notification.ts'

const groups = [...(Object.keys(NOTIFICATION_GROUPS) as NotificationGroup[]), 'weekly-plan', 'all'] as const
/** One kind of mails, or all of them. */
export type StoppedGroup = (typeof groups)[number]

const Stop = z.strictObject({ kind: z.literal('stop-mail'), userId: z.string().min(1), group: z.enum(groups) })

export interface StopMail {
  userId: string
  group: StoppedGroup
}

/** Sealed rather than signed: it names nobody to those who see it in a log. It works for as long as the server keeps its secret. */
export const stopToken = (it: StopMail): string => seal(JSON.stringify({ kind: 'stop-mail', ...it }))

/** Null for what is none of ours, or from before the server got another secret. */
export function readStopToken(token: string): StopMail | null {
  try {
    const { userId, group } = Stop.parse(JSON.parse(unseal(token)))
    return { userId, group }
  } catch {
    return null
  }
}

export const unsubscribePath = '/unsubscribe'

export const stopAddress = (path: typeof unsubscribePath | typeof oneClickPath, token: string): string => {
  const url = new URL(path, env().origin)
  url.searchParams.set('token', token)
  return url.href
}
