/** Somebody whom the actor knows from a mentorship or an invitation, for blocking and reporting. Ids of people are in no form. */
import { invitationKeyOf } from '../auth/invitation-key.ts'
import { findMentorshipById } from '../db/mentorship-moves.ts'
import { findReceived } from '../db/received-invitation.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { CommandContext } from '../operation.ts'
import { authorise } from '../policy.ts'

export interface OtherPerson {
  userId: string
  name: string
  /** Where they met, for the record: mentorship:<id> or invitation:<id>. */
  subject: string
}

/**
 * @param met `mentorship:<id>`, of one that is or was the actor's, or `invitation:<key>`, of one that reached the actor
 * @throws NotFound also when the other is gone
 */
export async function otherPerson({ actor, db }: CommandContext, met: string): Promise<OtherPerson> {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const [kind, id = ''] = met.split(':')
  if (kind === 'invitation') {
    const invitation = await findReceived(db, invitationKeyOf(id), actor)
    if (!invitation || invitation.isOwn) throw new NotFound()
    return { userId: invitation.fromId, name: invitation.fromName, subject: `invitation:${invitation.id}` }
  }
  const found = kind === 'mentorship' ? await findMentorshipById(db, id) : null
  const row = found && { ...found, mentorship: found }
  authorise(actor, 'mentorship:steer', row)
  const [userId, name] = row.learnerId === actor.userId ? [row.mentorId, row.mentorName] : [row.learnerId, row.learnerName]
  if (userId === null || name === null) throw new NotFound()
  return { userId, name, subject: `mentorship:${row.id}` }
}
