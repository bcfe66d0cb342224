/** Changes what a mentor sees, from their next request on. Nobody is told. */
import { z } from 'zod'
import { command } from '../operation.ts'
import { Shares } from './shares-input.ts'
import { heldMentorship, stepMentorship } from './step-mentorship.ts'

export const ChangeShares = z.strictObject({ mentorshipId: z.string().max(100), shares: Shares })

export const changeShares = command({
  name: 'change-shares',
  input: ChangeShares,
  async run(context, { mentorshipId, shares }) {
    const row = await heldMentorship(context, mentorshipId, 'mentorship:share')
    if (row.endedAt === null && row.shares.join(' ') === shares.join(' ')) return { mentorName: row.mentorName }
    await stepMentorship(context, { row, move: 'change-shares', as: 'learner', shares })
    return { mentorName: row.mentorName }
  },
})
