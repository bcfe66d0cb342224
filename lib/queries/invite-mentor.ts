/** The page on which a learner invites a mentor: mentors who have room, and the invitations that are open. */
import { listSent, type SentRow } from '../db/invitations.ts'
import { listRecords } from '../db/mentor-record.ts'
import { listListed } from '../db/mentors.ts'
import { MOST_OPEN_INVITATIONS } from '../domain/mentorship/invitation.ts'
import { roomOf } from '../domain/mentorship/mentor-room.ts'
import { waitRange, type Wait } from '../domain/review/wait.ts'
import { SignInNeeded } from '../errors.ts'
import { sendsMail } from '../mail/outbox.ts'
import type { Query } from '../operation.ts'

export interface ListedMentor {
  userId: string
  name: string
  about: string
  promiseDays: number
  /** How long their answers took. */
  wait: Wait
  /** Mentees that could still come. */
  room: number
}

export interface InviteMentorView {
  sendsMail: boolean
  /** Mentors on the list with room, by name. */
  listed: ListedMentor[]
  /** The one of them that the address names. */
  chosen: ListedMentor | null
  sent: SentRow[]
  mostOpen: number
}

/** @throws SignInNeeded */
export const inviteMentorView: Query<{ mentorId: string | undefined }, InviteMentorView> = async ({ actor, db, now }, { mentorId }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const rows = await listListed(db, actor.userId)
  const free = rows.map((it) => ({ ...it, room: roomOf(it, it).mentees })).filter((it) => it.room > 0)
  const records = await listRecords(
    db,
    free.map((it) => it.userId),
    now,
  )
  const listed = free.map(({ userId, name, about, promiseDays, room }) => {
    return { userId, name, about, promiseDays, room, wait: waitRange(records.get(userId) ?? [], now) }
  })
  return {
    sendsMail: sendsMail(),
    listed,
    chosen: listed.find((it) => it.userId === mentorId) ?? null,
    sent: await listSent(db, actor.userId, 'mentor', now),
    mostOpen: MOST_OPEN_INVITATIONS,
  }
}
