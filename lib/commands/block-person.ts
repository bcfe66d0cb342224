/** Hides two people from each other everywhere. What ties them ends; the one who is blocked is told that it ended, never that it is a block. */
import { z } from 'zod'
import { addBlock } from '../db/blocks.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { withdrawInvitationsTo } from '../db/invitations.ts'
import { listMentorshipsOf } from '../db/mentorship-moves.ts'
import { findEmail } from '../db/users.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { ownerOf } from '../policy.ts'
import { otherPerson } from './other-person.ts'
import { sideOf, stepMentorship } from './step-mentorship.ts'

export const BlockPerson = z.strictObject({ met: z.string().max(200) })

export const blockPerson = command({
  name: 'block-person',
  input: BlockPerson,
  async run(context, { met }) {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    const { userId, name, subject } = await otherPerson(context, met)
    for (const id of [actor.userId, userId].toSorted()) await holdPerson(db, id)
    if (await addBlock(db, { blockerId: actor.userId, blockedId: userId, now }))
      await recordEvent(db, { actor, owner: ownerOf(actor), verb: 'person:blocked', subject, at: now })
    const tied = (await listMentorshipsOf(db, actor.userId)).filter((it) => it.learnerId === userId || it.mentorId === userId)
    for (const row of tied) await stepMentorship(context, { row, move: 'end', as: sideOf(actor, row) })
    const email = await findEmail(db, userId)
    if (email !== null) await withdrawInvitationsTo(db, actor.userId, { userId, email }, now)
    return { name }
  },
})
