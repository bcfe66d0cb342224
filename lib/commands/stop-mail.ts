/** Stops mails by the link at the end of one, for whoever holds the mail: signed in or not. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import type { Tx } from '../db/client.ts'
import { stopMailOf } from '../db/notification-choices.ts'
import { stopWeeklyMail } from '../db/weekly-mail.ts'
import { kindsIn, NOTIFICATION_KINDS } from '../domain/account/notification.ts'
import { NotFound } from '../errors.ts'
import { readStopToken, type StopMail as StopMailOf } from '../notifications/unsubscribe.ts'
import { command } from '../operation.ts'

export const StopMail = z.strictObject({ token: z.string().max(1_000) })

export const stopMail = command({
  name: 'stop-mail',
  input: StopMail,
  /** The token is the authority: it allows this and nothing else. Twice is once. @throws NotFound for any other text */
  async run({ actor, db, now }, { token }) {
    const found = readStopToken(token)
    if (!found) throw new NotFound()
    const { userId, group } = found
    if (!(await stop(db, { userId, group }))) throw new NotFound()
    const owner = { learnerId: userId }
    await recordEvent(db, { actor, owner, verb: 'account:mail-stopped', subject: `account:${userId}`, detail: { group }, at: now })
    return { group }
  },
})

/** @returns false when there is no such account */
async function stop(db: Tx, { userId, group }: StopMailOf): Promise<boolean> {
  if (group === 'weekly-plan') return stopWeeklyMail(db, userId)
  if (group === 'all') await stopWeeklyMail(db, userId)
  return stopMailOf(db, userId, group === 'all' ? NOTIFICATION_KINDS : kindsIn(group))
}
