/** An invitation that the actor wrote. */
import { findInvitation, type InvitationRow } from '../db/invitations.ts'
import type { Db, Tx } from '../db/client.ts'
import { authorise, type Actor } from '../policy.ts'

/** @throws NotFound for somebody else's, as for an unknown one */
export async function ownInvitation({ actor, db }: { actor: Actor; db: Db | Tx }, id: string): Promise<InvitationRow> {
  const found = await findInvitation(db, { id })
  const row = found && { ...found, learnerId: found.fromId }
  authorise(actor, 'mentoring:arrange', row)
  return row
}
