/** What the link at the end of a mail would stop. It asks no database, and opening it changes nothing. */
import { NOTIFICATION_GROUPS } from '../domain/notification.ts'
import { readStopToken } from '../notifications/unsubscribe.ts'
import type { Query } from '../operation.ts'

/** In words; null for a link that is none of ours. */
export const mailToStop: Query<{ token: string | undefined }, { token: string; label: string | null } | null> = async (_, { token }) => {
  const stop = token === undefined ? null : readStopToken(token)
  if (token === undefined || !stop) return null
  return { token, label: stop.group === 'all' ? null : NOTIFICATION_GROUPS[stop.group] }
}
