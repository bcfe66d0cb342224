/** Sends an open invitation again, with a new link for fourteen more days. The link before is dead. */
import { z } from 'zod'
import { mayMail } from '../auth/asked-mail.ts'
import { Device } from '../auth/device.ts'
import { procedure } from '../auth/procedure.ts'
import { hashOf, newToken } from '../auth/token.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { findInvitation, renewInvitation } from '../db/invitations.ts'
import { INVITATION_LIFETIME, INVITATION_MOVES, invitationState, mayMoveInvitation } from '../domain/mentorship/invitation.ts'
import { Conflict, Refused, SignInNeeded } from '../errors.ts'
import { invitationLink } from '../mail/invitation-letter.ts'
import { command, perform } from '../operation.ts'
import { ownerOf } from '../policy.ts'
import { deliverInvitation } from './deliver-invitation.ts'
import { ownInvitation } from './own-invitation.ts'
import { refuseTooMany, type WrittenInvitation } from './write-invitation.ts'

export const SendInvitationAgain = z.strictObject({ invitationId: z.string().max(100), device: Device })

/** Milliseconds within which it is not sent again. */
const PAUSE = 10 * 60_000

const renew = command({
  name: 'send-invitation-again',
  input: z.strictObject({ invitationId: z.string() }),
  async run(context, { invitationId }): Promise<WrittenInvitation> {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    const row = await ownInvitation(context, invitationId)
    if (!mayMoveInvitation('send-again', invitationState(row, now), 'sender')) throw new Refused('This invitation is not open any more.')
    await holdPerson(db, actor.userId)
    await refuseTooMany(context, actor.userId)
    const token = newToken()
    if (!(await renewInvitation(db, row, { tokenHash: hashOf(token), now }))) throw new Conflict()
    const { verb } = INVITATION_MOVES['send-again']
    await recordEvent(db, { actor, owner: ownerOf(actor), verb, subject: `invitation:${row.id}`, at: now })
    const renewed = (await findInvitation(db, { id: row.id })) ?? row
    await deliverInvitation(context, actor, renewed, token)
    return { link: row.email === null && row.openKey === null ? invitationLink(token) : null }
  },
})

export const sendInvitationAgain = procedure({
  name: 'send-invitation-again',
  input: SendInvitationAgain,
  async start(base, { invitationId, device }) {
    if (base.actor.kind !== 'account') throw new SignInNeeded()
    const row = await ownInvitation(base, invitationId)
    const sentAt = row.expiresAt.getTime() - INVITATION_LIFETIME
    if (row.openKey !== null && base.now.getTime() - sentAt < PAUSE) throw new Refused('It was sent a moment ago. Give it ten minutes.')
    if (row.email !== null && !(await mayMail(base, { email: row.email, address: device.address })))
      throw new Refused('Three mails in a quarter of an hour is the most we send to one address. Wait, then try again.')
    return perform(renew, { invitationId }, base)
  },
})
