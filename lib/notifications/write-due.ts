/**
 * Turns notifications into mails once their time has come. Several processes may do so at once: each person's are turned by one at a time,
 * in the transaction that marks them.
 */
import type { Db, Tx } from '../db/client.ts'
import { holdPerson } from '../db/hold-person.ts'
import {
  findReader,
  listPeopleDue,
  listWaiting,
  settleMail,
  type MailFate,
  type Reader,
  type WaitingNotification,
} from '../db/notification-mails.ts'
import { goesTogether, mailDueAt, type MailWishes } from '../domain/account/mail-time.ts'
import { isNotificationKind, type NotificationFacts, type NotificationKind } from '../domain/account/notification.ts'
import type { Letter } from '../mail/letter.ts'
import { writeMail } from '../mail/outbox.ts'
import { digestOf, letterOf, type Told } from './letters.ts'

const atOnce = 50

/**
 * Until none is due. One person's failure keeps nobody else's mail.
 * @returns how many mails were written
 * @throws the first failure, once all have had their turn
 */
export async function writeDueMails({ db, now }: { db: Db; now: Date }): Promise<number> {
  let written = 0
  const failed: string[] = []
  const failures: unknown[] = []
  for (;;) {
    const people = await listPeopleDue(db, now, { most: atOnce, without: failed })
    if (people.length === 0) break
    for (const userId of people) {
      try {
        written += await db.$transaction((tx) => writeFor(tx, userId, now))
      } catch (error) {
        failed.push(userId)
        failures.push(error)
        console.error('[mail] notifications not looked through:', error)
      }
    }
  }
  if (failures.length > 0) throw failures[0]
  return written
}

async function writeFor(db: Tx, userId: string, now: Date): Promise<number> {
  // Whoever else looks at the same person waits, and then finds nothing left.
  await holdPerson(db, userId)
  const [reader, waiting] = [await findReader(db, userId), await listWaiting(db, userId, now)]
  if (!reader) return 0
  const due: (Told & { at: Date })[] = []
  for (const row of waiting) {
    const fate = fateOf(row, reader, now)
    await settleMail(db, row.id, fate)
    if (fate === 'written') due.push(toldOf(row))
  }
  const letters = lettersFor(userId, due, reader.wishes)
  for (const letter of letters) await writeMail({ db, now, after: () => {} }, reader.email ?? '', letter)
  return letters.length
}

/** What becomes of it: a time is when to look again. */
function fateOf({ kind, at, seenAt }: WaitingNotification, { email, wishes }: Reader, now: Date): MailFate {
  if (seenAt !== null) return 'seen'
  if (email === null || !isNotificationKind(kind)) return 'none'
  const dueAt = mailDueAt(at, wishes)
  return dueAt <= now ? 'written' : dueAt
}

const toldOf = ({ id, kind, facts, path, at }: WaitingNotification): Told & { at: Date } => ({
  id,
  kind: kind as NotificationKind,
  facts: JSON.parse(facts) as NotificationFacts,
  path,
  at,
})

function lettersFor(userId: string, due: readonly (Told & { at: Date })[], wishes: MailWishes): Letter[] {
  const together = due.filter((it) => goesTogether(it.at, wishes))
  const alone = due.filter((it) => !together.includes(it))
  return [...alone.map((it) => letterOf(userId, it)), ...(together.length > 0 ? [digestOf(userId, together)] : [])]
}
