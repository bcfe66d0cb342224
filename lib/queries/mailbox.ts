/** The mails that a server without a mail server would have sent, for whoever develops or tries it out. */
import { listMails } from '../db/mails.ts'
import { env } from '../env.ts'
import { NotFound } from '../errors.ts'
import type { Letter } from '../mail/letter.ts'
import { unsealLetter } from '../mail/outbox.ts'
import type { Query } from '../operation.ts'

export interface MailboxLetter extends Letter {
  id: string
  to: string
  at: Date
}

const most = 50

/**
 * Newest first.
 * @param to one reader's, or everybody's
 * @throws NotFound unless the mailbox is on
 */
export const mailbox: Query<{ to: string | null }, MailboxLetter[]> = async ({ db }, { to }) => {
  if (env().mail.kind !== 'mailbox') throw new NotFound()
  const mails = await listMails(db, to, most)
  return mails.flatMap(({ id, recipient, sealed, createdAt }) => {
    const letter = readable(sealed)
    return letter === null ? [] : [{ ...letter, id, to: recipient, at: createdAt }]
  })
}

/** Null for one from before the server got another secret. */
function readable(sealed: string): Letter | null {
  try {
    return unsealLetter(sealed)
  } catch {
    return null
  }
}
