/** A mentor takes a proposal back before it is answered. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findMentorship } from '../db/mentorships.ts'
import { findProposal, withdrawProposal as write } from '../db/proposals.ts'
import { NotFound } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const withdrawProposal = command({
  name: 'withdraw-proposal',
  input: z.strictObject({ proposalId: z.string().max(40) }),
  async run({ actor, db, now }, { proposalId }): Promise<{ changed: boolean }> {
    const proposal = await findProposal(db, proposalId)
    if (!proposal || actor.kind !== 'account' || proposal.mentorId !== actor.userId) throw new NotFound()
    const { learnerId } = proposal
    authorise(actor, 'roadmap:propose', { learnerId, mentorship: await findMentorship(db, learnerId, actor.userId) })
    const changed = await write(db, proposalId, now)
    const subject = `proposal:${proposalId}`
    if (changed) await recordEvent(db, { actor, owner: { learnerId }, verb: 'roadmap:proposal-withdrawn', subject, at: now })
    return { changed }
  },
})
