/** Sends what is due. Several processes may do so at once: each mail is claimed by exactly one before it goes out. */
import type { Db } from '../db/client.ts'
import { claimMail, endAttempt, forgetMails, listDue, type DueMail } from '../db/mails.ts'
import { allSeen } from '../db/notification-mails.ts'
import type { Deliver } from './deliver.ts'
import { unsealLetter } from './outbox.ts'

/** Milliseconds. */
const minute = 60_000
/** How long a process has a mail for itself: longer than any delivery may take. One that dies meanwhile leaves it to the others then. */
const claimed = 5 * minute
/** Attempts after which a mail is given up: more than eight hours. */
const mostAttempts = 10
const atOnce = 10

interface Surroundings {
  db: Db
  /** Read again for each mail, since sending takes time. */
  clock: () => Date
  deliver: Deliver
}

/** Until none is due. Never throws because of a mail or its server. @returns how many were sent */
export async function sendDue({ db, clock, deliver }: Surroundings): Promise<number> {
  await forgetMails(db, clock())
  let sent = 0
  for (;;) {
    const due = await listDue(db, clock(), atOnce)
    if (due.length === 0) return sent
    for (const seen of due) {
      const mail = await claimMail(db, seen, new Date(clock().getTime() + claimed))
      if (mail && (await attempt({ db, clock, deliver }, mail))) sent++
    }
  }
}

async function attempt({ db, clock, deliver }: Surroundings, mail: DueMail): Promise<boolean> {
  const outcome = await delivered({ db, clock, deliver }, mail)
  // Should this write fail, the mail stays claimed: it comes once more under the same id rather than never.
  if ('keepText' in outcome) {
    await endAttempt(db, mail, { sentAt: clock(), keepText: outcome.keepText })
    return true
  }
  const giveUp = isForGood(outcome.error) || mail.attempts >= mostAttempts
  const wait = pause(mail.attempts)
  await endAttempt(db, mail, giveUp ? { failedAt: clock() } : { dueAt: new Date(clock().getTime() + wait) })
  // Nothing of what the server said: it repeats addresses, and the text holds links.
  const next = giveUp ? 'given up' : `tried again in ${wait / minute} min`
  console.error(`[mail] ${mail.kind} ${mail.id} was not sent (attempt ${mail.attempts}, ${codeOf(outcome.error)}): ${next}`)
  return false
}

async function delivered({ db, clock, deliver }: Surroundings, mail: DueMail): Promise<{ keepText: boolean } | { error: unknown }> {
  try {
    const letter = unsealLetter(mail.sealed)
    if (letter.goodUntil && new Date(letter.goodUntil) <= clock()) throw new TooLate('its link has expired')
    if (letter.about && (await allSeen(db, letter.about))) throw new TooLate('it was seen in Cairn')
    return await deliver({ id: mail.id, to: mail.recipient, letter })
  } catch (error) {
    return { error }
  }
}

/** Milliseconds until the next attempt: 1, 2, 4 … minutes, four hours at the most. */
export const pause = (attempts: number): number => Math.min(2 ** (attempts - 1), 240) * minute

/** A link that works no more helps nobody, and neither does news that was seen elsewhere. */
class TooLate extends Error {
  readonly code: string
  constructor(why: string) {
    super(why)
    this.code = why
  }
}

/** The server knows no such recipient. Everything else may pass: a server that is down, a password that the operator mends. */
function isForGood(error: unknown): boolean {
  if (error instanceof TooLate) return true
  const { code, responseCode = 0 } = error as { code?: unknown; responseCode?: number }
  return code === 'EENVELOPE' && responseCode >= 500
}

function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  if (typeof code !== 'string') return 'it could not be read or written'
  return typeof responseCode === 'number' ? `${code} ${responseCode}` : code
}
