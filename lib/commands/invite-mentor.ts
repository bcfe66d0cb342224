/**
 * A learner asks somebody to be their mentor: by mail, by a link that they hand over, or a mentor who is on the list and has room. What
 * is shared counts only once it is accepted. The answer tells nothing of whether an address has an account, or hides from the sender.
 */
import { z } from 'zod'
import { procedure } from '../auth/procedure.ts'
import type { Addressee } from '../db/invitations.ts'
import { listListed } from '../db/mentors.ts'
import { SHARES } from '../domain/mentorship/mentorship.ts'
import { roomOf } from '../domain/mentorship/mentor-room.ts'
import { NotFound, Refused, SignInNeeded } from '../errors.ts'
import { command, perform, type CommandContext } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { addressToInvite, invitationFields } from './invitation-input.ts'
import { Shares } from './shares-input.ts'
import { writeInvitation } from './write-invitation.ts'

export const InviteMentor = z.strictObject({
  ...invitationFields,
  by: z.enum(['mail', 'link', 'list']),
  /** Of a mentor on the list. */
  mentorId: z.string().max(100).default(''),
  shares: Shares,
})

const Prepared = z.strictObject({
  /** Checked and normalised; null unless it goes by mail. */
  address: z.string().nullable(),
  mentorId: z.string().nullable(),
  name: z.string(),
  words: z.string(),
  shares: z.array(z.enum(SHARES)),
})

const write = command({
  name: 'invite-mentor',
  input: Prepared,
  async run(context, { address, mentorId, name, words, shares }) {
    const { actor } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'mentoring:arrange', ownerOf(actor))
    const listed = mentorId === null ? null : await fromTheList(context, actor.userId, mentorId)
    const to: Addressee | null = listed ? { userId: listed.userId } : address === null ? null : { email: address }
    return writeInvitation(context, actor, { asksFor: 'mentor', to, name: listed?.name ?? (name || null), words, shares })
  },
})

async function fromTheList({ db }: CommandContext, learnerId: string, mentorId: string) {
  const mentor = (await listListed(db, learnerId)).find((it) => it.userId === mentorId)
  if (!mentor) throw new NotFound()
  if (roomOf(mentor, mentor).mentees === 0) throw new Refused(`${mentor.name} has no room now. Ask somebody else, or later.`)
  return mentor
}

export const inviteMentor = procedure({
  name: 'invite-mentor',
  input: InviteMentor,
  async start(base, { by, email, mentorId, device, ...rest }) {
    if (base.actor.kind !== 'account') throw new SignInNeeded()
    const address = by === 'mail' ? await addressToInvite(base, { email, device }) : null
    return perform(write, { ...rest, address, mentorId: by === 'list' ? mentorId : null }, base)
  },
})
