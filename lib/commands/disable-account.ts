/** Closes another account to everybody until it is enabled. Nothing in it is lost; whoever is signed in to it is out at the next request. */
import { z } from 'zod'
import { assertPower } from '../auth/administration.ts'
import { recordAudit } from '../db/audit.ts'
import { disableUser } from '../db/administration.ts'
import { recordEvent } from '../db/events.ts'
import { command } from '../operation.ts'
import { restMentorships } from './rest-mentorships.ts'

/** Why an account is disabled: a choice, as words of one's own about a person would stand on record for good. */
export const disablingReasons = ['left', 'taken-over', 'misuse', 'asked'] as const
export type DisablingReason = (typeof disablingReasons)[number]

export const DisableAccount = z.strictObject({ userId: z.string().max(100), reason: z.enum(disablingReasons, 'Choose a reason.') })

export const disableAccount = command({
  name: 'disable-account',
  input: DisableAccount,
  async run(context, { userId, reason }) {
    const { actor, db, now } = context
    await assertPower({ actor, db }, { action: 'account:disable', userId, weakens: true })
    if (await disableUser(db, userId, now)) {
      const subject = `account:${userId}`
      await recordEvent(db, { actor, owner: { learnerId: userId }, verb: 'account:disabled', subject, detail: { reason }, at: now })
      await recordAudit(db, { actor, verb: 'account:disabled', subject, detail: { reason }, at: now })
      await restMentorships(context, userId)
    }
    return { userId }
  },
})
