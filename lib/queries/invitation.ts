/** An invitation as its reader sees it, signed in or not. */
import { invitationKeyOf } from '../auth/invitation-key.ts'
import { fullWords } from '../commands/invite-mentee.ts'
import { findReceived, type ReceivedInvitation } from '../db/received-invitation.ts'
import { invitationState, type AsksFor } from '../domain/mentorship/invitation.ts'
import { roomOf } from '../domain/mentorship/mentor-room.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'
import type { Query } from '../operation.ts'

export interface InvitationView {
  asksFor: AsksFor
  fromName: string
  words: string
  /** Whom it was sent to, by mail; null for a link that was handed over. */
  sentTo: string | null
  sentAt: Date
  expiresAt: Date
  /** What a learner who asks would share. */
  shares: Share[]
  /** The mentor's own words, promise and room, where a mentor invites. */
  mentor: { about: string; promiseDays: number; mentees: number; room: number } | null
  /** open: it can be answered · sign-in: after signing in · own: by whoever wrote it · tied, full: not now, as `why` says */
  can: 'open' | 'sign-in' | 'own' | 'tied' | 'full'
  why: string | null
}

/** @returns null when it is not there for this reader, or does not work any more: the same for both. */
export const invitationView: Query<{ key: string }, InvitationView | null> = async ({ actor, db, now }, { key }) => {
  const viewer = actor.kind === 'account' ? actor : null
  const it = await findReceived(db, invitationKeyOf(key), viewer)
  if (!it || invitationState(it, now) !== 'open') return null
  const { asksFor, fromName, words, email: sentTo, createdAt: sentAt, expiresAt, shares } = it
  const mentor = asksFor === 'mentee' && it.mentor ? ofMentor(it.mentor) : null
  return { asksFor, fromName, words, sentTo, sentAt, expiresAt, shares, mentor, ...standing(it, viewer !== null) }
}

const ofMentor = (it: NonNullable<ReceivedInvitation['mentor']>) => ({
  about: it.about,
  promiseDays: it.promiseDays,
  mentees: it.mentees,
  room: roomOf(it, it).mentees,
})

function standing(it: ReceivedInvitation, isSignedIn: boolean): Pick<InvitationView, 'can' | 'why'> {
  const asked = it.asksFor === 'mentor'
  if (it.isOwn) return { can: 'own', why: null }
  if (it.isTied) return { can: 'tied', why: asked ? `You mentor ${it.fromName} already.` : `${it.fromName} mentors you already.` }
  if (it.mentor && roomOf(it.mentor, it.mentor).mentees === 0)
    return {
      can: 'full',
      why: asked ? fullWords(it.mentor) : `${it.fromName} has no room now. The invitation stays open: look again before it ends.`,
    }
  return { can: isSignedIn ? 'open' : 'sign-in', why: null }
}
