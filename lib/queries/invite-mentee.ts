/** The page on which a mentor invites a mentee: whether there is room, and the invitations that are open. */
import { fullWords } from '../commands/invite-mentee.ts'
import { listSent, type SentRow } from '../db/invitations.ts'
import { findMentor } from '../db/mentors.ts'
import { MOST_OPEN_INVITATIONS } from '../domain/mentorship/invitation.ts'
import { roomOf } from '../domain/mentorship/mentor-room.ts'
import { SignInNeeded } from '../errors.ts'
import { sendsMail } from '../mail/outbox.ts'
import type { Query } from '../operation.ts'

export interface InviteMenteeView {
  sendsMail: boolean
  /** Null for somebody who has not said yet how they mentor. */
  mentor: { mentees: number; mostMentees: number; room: number; promiseDays: number } | null
  /** Why nobody can be invited now; null while somebody can. */
  obstacle: string | null
  sent: SentRow[]
  mostOpen: number
}

/** @throws SignInNeeded */
export const inviteMenteeView: Query<null, InviteMenteeView> = async ({ actor, db, now }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const row = await findMentor(db, actor.userId)
  const room = row ? roomOf(row, row).mentees : 0
  return {
    sendsMail: sendsMail(),
    mentor: row && { mentees: row.mentees, mostMentees: row.mostMentees, room, promiseDays: row.promiseDays },
    obstacle: row && room === 0 ? fullWords(row) : null,
    sent: await listSent(db, actor.userId, 'mentee', now),
    mostOpen: MOST_OPEN_INVITATIONS,
  }
}
