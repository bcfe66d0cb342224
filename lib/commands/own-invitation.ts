/** An invitation that the actor wrote. */
import { findInvitation, type InvitationRow } from '../db/invitations.ts'
import type { Db, Tx } from '../db/client.ts'
import { SignInNeeded } from '../errors.ts'
import { authorise, type Actor } from '../policy.ts'

/** @throws SignInNeeded; NotFound for somebody else's, as for an unknown one */
export async function ownInvitation({ actor, db }: { actor: Actor; db: Db | Tx }, id: string): Promise<InvitationRow> {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const found = await findInvitation(db, { id })
  const row = found && { ...found, learnerId: found.fromId }
  authorise(actor, 'mentoring:arrange', row)
  return row
}
