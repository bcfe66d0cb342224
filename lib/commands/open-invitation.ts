/** Notes the first look that somebody signed in had at an invitation: its sender sees that it arrived. Programs that follow links are never signed in. */
import { z } from 'zod'
import { invitationKeyOf } from '../auth/invitation-key.ts'
import { noteOpened } from '../db/invitations.ts'
import { findReceived } from '../db/received-invitation.ts'
import { invitationState } from '../domain/mentorship/invitation.ts'
import { command } from '../operation.ts'

export const openInvitation = command({
  name: 'open-invitation',
  input: z.strictObject({ key: z.string().max(100) }),
  /** For everybody else it does nothing, and says nothing. */
  async run({ actor, db, now }, { key }) {
    if (actor.kind !== 'account') return
    const it = await findReceived(db, invitationKeyOf(key), actor)
    if (it && !it.isOwn && it.openedAt === null && invitationState(it, now) === 'open') await noteOpened(db, it.id, now)
  },
})
