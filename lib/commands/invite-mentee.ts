/** A mentor offers to mentor somebody: by mail, or by a link that they hand over. What is shared, the learner chooses in accepting. */
import { z } from 'zod'
import { procedure } from '../auth/procedure.ts'
import { findMentor } from '../db/mentors.ts'
import { roomOf } from '../domain/mentorship/mentor-room.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { command, perform } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { addressToInvite, invitationFields } from './invitation-input.ts'
import { writeInvitation } from './write-invitation.ts'

export const InviteMentee = z.strictObject({ ...invitationFields, by: z.enum(['mail', 'link']) })

const Prepared = z.strictObject({ address: z.string().nullable(), name: z.string(), words: z.string() })

const write = command({
  name: 'invite-mentee',
  input: Prepared,
  async run(context, { address, name, words }) {
    const { actor, db } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'mentoring:arrange', ownerOf(actor))
    const mentor = await findMentor(db, actor.userId)
    if (!mentor) throw new Refused('Say first how you mentor, and for how many you have room.')
    if (roomOf(mentor, mentor).mentees === 0) throw new Refused(fullWords(mentor))
    const to = address === null ? null : { email: address }
    return writeInvitation(context, actor, { asksFor: 'mentee', to, name: name || null, words, shares: [] })
  },
})

/** To a mentor, about their own room. */
export const fullWords = ({ mostMentees, mostWaiting, waiting }: { mostMentees: number; mostWaiting: number; waiting: number }): string =>
  waiting >= mostWaiting
    ? `${waiting} reviews wait for you, and you take at most ${mostWaiting}. Answer some, or raise the number in your profile.`
    : `You take at most ${mostMentees} mentees and have no room. Raise the number in your profile if you want more.`

export const inviteMentee = procedure({
  name: 'invite-mentee',
  input: InviteMentee,
  async start(base, { by, email, device, ...rest }) {
    if (base.actor.kind !== 'account') throw new SignInNeeded()
    const address = by === 'mail' ? await addressToInvite(base, { email, device }) : null
    return perform(write, { ...rest, address }, base)
  },
})
