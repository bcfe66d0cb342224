/** Stops mails by the link at the end of one, for whoever holds the mail: signed in or not. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { stopMailOf } from '../db/notification-choices.ts'
import { kindsIn, NOTIFICATION_KINDS } from '../domain/notification.ts'
import { NotFound } from '../errors.ts'
import { readStopToken } from '../notifications/unsubscribe.ts'
import { command } from '../operation.ts'

export const StopMail = z.strictObject({ token: z.string().max(1_000) })

export const stopMail = command({
  name: 'stop-mail',
  input: StopMail,
  /** The token is the authority: it allows this and nothing else. Twice is once. @throws NotFound for any other text */
  async run({ actor, db, now }, { token }) {
    const stop = readStopToken(token)
    if (!stop) throw new NotFound()
    const { userId, group } = stop
    const kinds = group === 'all' ? NOTIFICATION_KINDS : kindsIn(group)
    if (!(await stopMailOf(db, userId, kinds))) throw new NotFound()
    const owner = { learnerId: userId }
    await recordEvent(db, { actor, owner, verb: 'account:mail-stopped', subject: `account:${userId}`, detail: { group }, at: now })
    return { group }
  },
})
