/** Ends a mentorship for good, by either side. What was written stays with both; the mentor reads nothing new from that moment on. */
import { z } from 'zod'
import { command } from '../operation.ts'
import { optionalWords } from './person-words.ts'
import { heldMentorship, sideOf, stepMentorship } from './step-mentorship.ts'

export const EndMentorship = z.strictObject({ mentorshipId: z.string().max(100), reason: optionalWords(600) })

export const endMentorship = command({
  name: 'end-mentorship',
  input: EndMentorship,
  async run(context, { mentorshipId, reason }) {
    const row = await heldMentorship(context, mentorshipId, 'mentorship:steer')
    await stepMentorship(context, { row, move: 'end', as: sideOf(context.actor, row), reason: reason || null })
  },
})
