/** Writing a mail: a row in the transaction that causes it, so that there is neither one without the other. */
import { seal, unseal } from '../auth/sealed.ts'
import { addMail } from '../db/mails.ts'
import { env } from '../env.ts'
import type { CommandContext } from '../operation.ts'
import type { Letter } from './letter.ts'
import { sendSoon } from './worker-call.ts'

/** Whether letters reach anybody here. Where they do not, pages say what to do instead. */
export const sendsMail = (): boolean => env().mail.kind !== 'off'

/**
 * Writes a mail to be sent once the transaction has committed. The request neither waits for the mail server nor fails with it.
 * Without mail nothing is written.
 */
export async function writeMail(
  { db, now, after }: Pick<CommandContext, 'db' | 'now' | 'after'>,
  to: string,
  letter: Letter,
): Promise<void> {
  if (!sendsMail()) return
  await addMail(db, { recipient: to, kind: letter.kind, sealed: sealLetter(letter), now })
  after(sendSoon)
}

/** It holds links that open an account: only this server can read it. */
const sealLetter = (letter: Letter): string => seal(JSON.stringify(letter))

/** @throws Error when it was sealed with another secret */
export const unsealLetter = (sealed: string): Letter => JSON.parse(unseal(sealed)) as Letter
