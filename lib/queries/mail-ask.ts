/** Whether somebody is asked if the plan of the week is to come by mail. */
import { dateStyleOf } from '../date-style.ts'
import type { TimeRows } from '../db/time-rows.ts'
import { sendsMail } from '../mail/outbox.ts'
import type { Actor } from '../policy.ts'

/** By whose clocks it would come. */
export interface MailAsk {
  timeZone: string
  /** Whether they chose one. */
  hasTimeZone: boolean
}

/** Once, where mails are sent at all and a roadmap is followed. */
export function mailAsk(actor: Extract<Actor, { kind: 'account' }>, { followed, wasAskedForMail }: TimeRows): MailAsk | null {
  if (wasAskedForMail || followed.length === 0 || !sendsMail()) return null
  return { timeZone: dateStyleOf(actor).timeZone, hasTimeZone: (actor.timeZone ?? null) !== null }
}
