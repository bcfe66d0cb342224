/** Sends what is due. Several processes may do so at once: each mail is claimed by exactly one before it goes out. */
import type { Db } from '../db/client.ts'
import { anyMailDue, claimMails, endAttempt, settleSent, type DueMail } from '../db/mails.ts'
import { unseenAmong } from '../db/notification-mails.ts'
import { lostRace } from '../db/race.ts'
import { MOST_ATTEMPTS, pauseAfter } from '../jobs/back-off.ts'
import type { Deliver, Line } from './deliver.ts'
import { failureCode, isForGood, TooLate } from './failure.ts'
import type { Letter } from './letter.ts'
import { unsealLetter } from './outbox.ts'

/** Milliseconds. */
const MINUTE = 60_000
/** How long a process has its mails for itself. One that dies meanwhile leaves them to the others then. */
const CLAIMED = 5 * MINUTE
/** Longer than one delivery takes: what has not begun so long before the claim ends is left to whoever claims it next. */
const ONE_DELIVERY = 2 * MINUTE
/** Mails claimed at once: what is urgent waits for no more of others. */
const AT_ONCE = 60
/** Mails on their way to the mail server at one time. */
const SIDE_BY_SIDE = 6
/** Mails settled in one statement. Of a process that dies at most so many come again, under the same id. */
const SETTLED = 20
/** Fewer mails are not worth lines that stay open. */
const MANY = 4

interface Surroundings {
  db: Db
  /** Read again for each mail, since sending takes time. */
  clock: () => Date
  deliver: Deliver
}

/** Until none is due. Never throws because of a mail or its server. @returns how many were sent */
export async function sendDue(base: Surroundings): Promise<number> {
  const { db, clock, deliver } = base
  let sent = 0
  let line: Line | null = null
  try {
    while (await anyMailDue(db, clock())) {
      const mails = await claim(base)
      if (mails.length === 0) return sent
      if (mails.length >= MANY) line ??= deliver.open?.(SIDE_BY_SIDE) ?? null
      sent += await sendAll({ ...base, deliver: line?.deliver ?? deliver }, mails)
    }
    return sent
  } finally {
    line?.close()
  }
}

interface Claimed extends DueMail {
  until: Date
}

/** Nobody has them yet who are due: another process may be quicker. */
async function claim({ db, clock }: Surroundings): Promise<Claimed[]> {
  const now = clock()
  const until = new Date(now.getTime() + CLAIMED)
  try {
    return (await claimMails(db, { now, until, most: AT_ONCE })).map((it) => ({ ...it, until }))
  } catch (error) {
    if (lostRace(error)) return []
    throw error
  }
}

async function sendAll(base: Surroundings, mails: readonly Claimed[]): Promise<number> {
  const opened = mails.map((mail) => ({ mail, letter: letterIn(mail) }))
  const unseen = await unseenAmong(
    base.db,
    opened.flatMap(({ letter }) => letter?.about ?? []),
  )
  const left = [...opened]
  const went: { mail: DueMail; keepText: boolean }[] = []
  let sent = 0
  const settle = async (fewest: number) => {
    while (went.length >= fewest) await settleAll(base, went.splice(0, SETTLED))
  }
  const work = async () => {
    for (let it = left.shift(); it; it = left.shift()) {
      if (base.clock().getTime() > it.mail.until.getTime() - ONE_DELIVERY) return
      const outcome = await delivered(base, { ...it, unseen })
      if ('error' in outcome) await fail(base, it.mail, outcome.error)
      else {
        sent++
        went.push({ mail: it.mail, keepText: outcome.keepText })
        await settle(SETTLED)
      }
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
  await settle(1)
  return sent
}

/** Null when it was sealed with another secret. */
function letterIn({ sealed }: DueMail): Letter | null {
  try {
    return unsealLetter(sealed)
  } catch {
    return null
  }
}

interface Opened {
  mail: DueMail
  letter: Letter | null
  unseen: ReadonlySet<string>
}

async function delivered(
  { clock, deliver }: Surroundings,
  { mail, letter, unseen }: Opened,
): Promise<{ keepText: boolean } | { error: unknown }> {
  try {
    if (!letter) throw new Error('it cannot be read')
    if (letter.goodUntil && new Date(letter.goodUntil) <= clock()) throw new TooLate('its link has expired')
    if (letter.about && !letter.about.some((it) => unseen.has(it))) throw new TooLate('it was seen in Cairn')
    return await deliver({ id: mail.id, to: mail.recipient, letter })
  } catch (error) {
    return { error }
  }
}

/** Should this write fail, the mails stay claimed: they come once more under the same id rather than never. */
async function settleAll({ db, clock }: Surroundings, went: readonly { mail: DueMail; keepText: boolean }[]): Promise<void> {
  for (const keepText of [true, false]) {
    const mails = went.filter((it) => it.keepText === keepText).map((it) => it.mail)
    if (mails.length > 0) await settleSent(db, mails, { now: clock(), keepText })
  }
}

async function fail({ db, clock }: Surroundings, mail: DueMail, error: unknown): Promise<void> {
  const reason = failureCode(error)
  const giveUp = isForGood(error) || mail.attempts >= MOST_ATTEMPTS
  const wait = pauseAfter(mail.attempts)
  await endAttempt(db, mail, { reason, ...(giveUp ? { failedAt: clock() } : { dueAt: new Date(clock().getTime() + wait) }) })
  const next = giveUp ? 'given up' : `tried again in ${wait / MINUTE} min`
  console.error(`[mail] ${mail.kind} ${mail.id} was not sent (attempt ${mail.attempts}, ${reason}): ${next}`)
}
