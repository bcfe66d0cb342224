/** Brings an invitation to whom it is for. What becomes of it is the same to its sender whether the address has an account or not. */
import { areBlocked } from '../db/blocks.ts'
import { chosenAccount, type InvitationRow } from '../db/invitations.ts'
import { findAddresseeAt } from '../db/users.ts'
import { invitation as letter } from '../mail/invitation-letter.ts'
import { writeMail } from '../mail/outbox.ts'
import { tell } from '../notifications/tell.ts'
import type { CommandContext } from '../operation.ts'
import type { Actor } from '../policy.ts'

type Sender = Extract<Actor, { kind: 'account' }>
type Delivered = Pick<InvitationRow, 'id' | 'fromId' | 'openKey' | 'email' | 'asksFor' | 'expiresAt'>

/**
 * An account that has shown that the address is its own is told in Cairn, with a mail if its owner wants mails: its page opens by the
 * invitation's id. Any other address gets the letter with the link. Nobody gets anything from somebody they are hidden from.
 */
export async function deliverInvitation(context: CommandContext, sender: Sender, it: Delivered, token: string): Promise<void> {
  const { db } = context
  const chosen = chosenAccount(it)
  if (chosen !== null) return tellInvited(context, sender, it, chosen)
  if (it.email === null) return
  const account = await findAddresseeAt(db, it.email)
  if (account && (account.isDisabled || (await areBlocked(db, sender.userId, account.userId)))) return
  if (account?.isProven) return tellInvited(context, sender, it, account.userId)
  await writeMail(context, it.email, letter({ ...it, from: sender.email, token }))
}

function tellInvited(context: CommandContext, { name: who }: Sender, { id, asksFor }: Delivered, to: string): Promise<void> {
  // Sent again, it is told again.
  const key = `invited:${id}:${context.now.getTime()}`
  return tell(context, { to, kind: 'invited', key, facts: { who, title: null, asksFor }, path: `/invitations/${id}` })
}
