/** Writes an invitation of either kind and sends it on its way. */
import { hashOf, newToken } from '../auth/token.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { addInvitation, countOpen, countSince, findInvitation, isAsked, releaseExpired, type Addressee } from '../db/invitations.ts'
import { MOST_INVITATIONS_A_DAY, MOST_OPEN_INVITATIONS, type AsksFor } from '../domain/mentorship/invitation.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'
import { Refused } from '../errors.ts'
import { invitationLink } from '../mail/invitation-letter.ts'
import type { CommandContext } from '../operation.ts'
import { ownerOf, type Actor } from '../policy.ts'
import { deliverInvitation } from './deliver-invitation.ts'

export interface InvitationToWrite {
  asksFor: AsksFor
  /** Null for a link that the sender hands over. */
  to: Addressee | null
  name: string | null
  words: string
  shares: readonly Share[]
}

export interface WrittenInvitation {
  /** To hand over: shown once, known to nobody afterwards. Null for what was sent. */
  link: string | null
}

/** @throws Refused when too many are open or were written today, or the same is asked already */
export async function writeInvitation(
  context: CommandContext,
  sender: Extract<Actor, { kind: 'account' }>,
  it: InvitationToWrite,
): Promise<WrittenInvitation> {
  const { db, now } = context
  await holdPerson(db, sender.userId)
  await releaseExpired(db, sender.userId, now)
  if (it.to && (await isAsked(db, sender.userId, it.to)))
    throw new Refused('You have an open invitation to them. Send it again below, or withdraw it first.', 'email' in it.to ? 'email' : null)
  if ((await countOpen(db, sender.userId, now)) >= MOST_OPEN_INVITATIONS)
    throw new Refused(`At most ${MOST_OPEN_INVITATIONS} invitations are open at once. Withdraw one below, or wait for an answer.`)
  await refuseTooMany(context, sender.userId)
  const token = newToken()
  const id = await addInvitation(db, { ...it, fromId: sender.userId, tokenHash: hashOf(token), now })
  const subject = `invitation:${id}`
  const by = it.to === null ? 'link' : 'email' in it.to ? 'mail' : 'list'
  await recordEvent(db, {
    actor: sender,
    owner: ownerOf(sender),
    verb: 'invitation:sent',
    subject,
    detail: { asksFor: it.asksFor, by },
    at: now,
  })
  const row = await findInvitation(db, { id })
  if (row && it.to) await deliverInvitation(context, sender, row, token)
  return { link: it.to === null ? invitationLink(token) : null }
}

/** Sending again writes to somebody as well. @throws Refused. The sender is held. */
export async function refuseTooMany({ db, now }: Pick<CommandContext, 'db' | 'now'>, senderId: string): Promise<void> {
  if ((await countSince(db, senderId, dayBefore(now))) >= MOST_INVITATIONS_A_DAY)
    throw new Refused(`You have written ${MOST_INVITATIONS_A_DAY} invitations within a day. Write the next one tomorrow.`)
}

const dayBefore = (now: Date): Date => new Date(now.getTime() - 24 * 60 * 60 * 1000)
