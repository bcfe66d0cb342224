/** Takes an open invitation back: its link is dead from then on, and nobody is told. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { withdrawInvitation as write } from '../db/invitations.ts'
import { INVITATION_MOVES, invitationState } from '../domain/mentorship/invitation.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { ownerOf } from '../policy.ts'
import { ownInvitation } from './own-invitation.ts'

export const WithdrawInvitation = z.strictObject({ invitationId: z.string().max(100) })

export const withdrawInvitation = command({
  name: 'withdraw-invitation',
  input: WithdrawInvitation,
  /** Withdrawing twice is no error; an answer that came first stands. */
  async run(context, { invitationId }) {
    const { actor, db, now } = context
    const row = await ownInvitation(context, invitationId)
    if (await write(db, row.id, now)) {
      const { verb } = INVITATION_MOVES.withdraw
      await recordEvent(db, { actor, owner: ownerOf(actor), verb, subject: `invitation:${row.id}`, at: now })
      return
    }
    const present = await ownInvitation(context, invitationId)
    if (invitationState(present, now) !== 'withdrawn') throw new Refused('This invitation is not open any more.')
  },
})
