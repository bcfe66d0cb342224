/**
 * Accepts or declines an invitation, once, by an account: the one that holds its link or that it was written to, never the sender's. A
 * link works for whoever holds it, also where it was mailed: whom it was sent to stands on its page.
 */
import { z } from 'zod'
import { invitationKeyOf } from '../auth/invitation-key.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { answerInvitation as write } from '../db/invitations.ts'
import { beginMentorship } from '../db/mentorship-moves.ts'
import { becomeMentor } from '../db/mentors.ts'
import { findReceived, type ReceivedInvitation, type Viewer } from '../db/received-invitation.ts'
import { INVITATION_MOVES, invitationState, mayMoveInvitation, type AsksFor } from '../domain/mentorship/invitation.ts'
import { roomOf } from '../domain/mentorship/mentor-room.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'
import { NotFound, Refused, SignInNeeded } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command, type CommandContext } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { fullWords } from './invite-mentee.ts'
import { Shares } from './shares-input.ts'

export const AnswerInvitation = z.strictObject({
  /** The secret of its link, or its id. */
  key: z.string().max(100),
  answer: z.enum(['accept', 'decline']),
  /** What the learner shares, where a mentor invited them. A learner who asks has said so before. */
  shares: Shares,
})

export interface AnsweredInvitation {
  asksFor: AsksFor
  /** Null when it was declined. */
  mentorshipId: string | null
}

export const invitationDead = 'This invitation does not work any more: it was answered or withdrawn, or its days are over.'

export const answerInvitation = command({
  name: 'answer-invitation',
  input: AnswerInvitation,
  async run(context, { key, answer, shares }): Promise<AnsweredInvitation> {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'mentoring:arrange', ownerOf(actor))
    const it = await heldInvitation(db, key, actor)
    if (it.isOwn) throw new Refused('This is your own invitation. Nobody mentors themselves.')
    const { asksFor } = it
    const wanted = answer === 'accept' ? 'accepted' : 'declined'
    // The same once more: a second click.
    if (it.answererId === actor.userId && it.answer === wanted) return { asksFor, mentorshipId: it.mentorshipId }
    if (!mayMoveInvitation(answer, invitationState(it, now), 'asked')) throw new Refused(invitationDead)
    const mentorshipId = answer === 'accept' ? await begin(context, it, { userId: actor.userId, shares }) : null
    if (!(await write(db, it.id, { answer: wanted, answererId: actor.userId, mentorshipId, now }))) throw new Refused(invitationDead)
    const { verb } = INVITATION_MOVES[answer]
    await recordEvent(db, { actor, owner: { learnerId: it.fromId }, verb, subject: `invitation:${it.id}`, at: now })
    await tellSender(context, it, { mentorshipId, name: actor.name })
    return { asksFor, mentorshipId }
  },
})

/** As it is once both are held: what others do with either of them comes before, or waits. In one order, so that none waits for the other. */
async function heldInvitation(db: CommandContext['db'], raw: string, viewer: Viewer): Promise<ReceivedInvitation> {
  const key = invitationKeyOf(raw)
  const found = await findReceived(db, key, viewer)
  if (!found) throw new NotFound()
  for (const userId of [found.fromId, viewer.userId].toSorted()) await holdPerson(db, userId)
  const held = await findReceived(db, key, viewer)
  if (!held) throw new NotFound()
  return held
}

async function begin(
  { actor, db, now }: CommandContext,
  it: ReceivedInvitation,
  { userId, shares }: { userId: string; shares: readonly Share[] },
): Promise<string> {
  const asked = it.asksFor === 'mentor'
  if (it.isTied) throw new Refused(asked ? `You mentor ${it.fromName} already.` : `${it.fromName} mentors you already.`)
  if (it.mentor && roomOf(it.mentor, it.mentor).mentees === 0)
    throw new Refused(asked ? fullWords(it.mentor) : `${it.fromName} has no room now. The invitation stays open: try again before it ends.`)
  const pair = asked ? { learnerId: it.fromId, mentorId: userId } : { learnerId: userId, mentorId: it.fromId }
  const shared = asked ? it.shares : shares
  await becomeMentor(db, pair.mentorId, now)
  const id = await beginMentorship(db, { ...pair, shares: shared, now })
  const detail = { shares: shared.join(' ') }
  const owner = { learnerId: pair.learnerId }
  await recordEvent(db, { actor, owner, verb: 'mentorship:began', subject: `mentorship:${id}`, detail, at: now })
  return id
}

/** Who declines stays whom the sender thought of: their name here is told by accepting only. */
async function tellSender(
  context: CommandContext,
  { id, fromId, asksFor, name, email }: ReceivedInvitation,
  answered: { mentorshipId: string | null; name: string },
): Promise<void> {
  const { mentorshipId } = answered
  const who = mentorshipId === null ? (name ?? email) : answered.name
  const facts = { who, title: null, asksFor, answer: mentorshipId === null ? 'declined' : 'accepted' }
  const ofMentor = mentorshipId === null ? '/mentoring/invite' : `/mentoring/mentees/${mentorshipId}`
  const path = asksFor === 'mentee' ? ofMentor : mentorshipId === null ? '/reviews/invite' : '/account/sharing'
  await tell(context, { to: fromId, kind: 'invitation-answered', key: `invitation-answered:${id}:1`, facts, path })
}
