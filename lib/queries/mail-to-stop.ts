/** What the link at the end of a mail would stop. It asks no database, and opening it changes nothing. */
import { NOTIFICATION_GROUPS } from '../domain/account/notification.ts'
import { readStopToken, type StoppedGroup } from '../notifications/unsubscribe.ts'
import type { Query } from '../operation.ts'

/** In words; null for a link that is none of ours. */
export const mailToStop: Query<{ token: string | undefined }, { token: string; label: string | null } | null> = async (_, { token }) => {
  const stop = token === undefined ? null : readStopToken(token)
  if (token === undefined || !stop) return null
  return { token, label: labelOf(stop.group) }
}

function labelOf(group: StoppedGroup): string | null {
  if (group === 'all') return null
  return group === 'weekly-plan' ? 'The week’s plan' : NOTIFICATION_GROUPS[group]
}
