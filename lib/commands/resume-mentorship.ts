/** Takes a paused mentorship up again, by whoever paused it. */
import { z } from 'zod'
import { command } from '../operation.ts'
import { heldMentorship, sideOf, stepMentorship } from './step-mentorship.ts'

export const ResumeMentorship = z.strictObject({ mentorshipId: z.string().max(100) })

export const resumeMentorship = command({
  name: 'resume-mentorship',
  input: ResumeMentorship,
  async run(context, { mentorshipId }) {
    const row = await heldMentorship(context, mentorshipId, 'mentorship:steer')
    await stepMentorship(context, { row, move: 'resume', as: sideOf(context.actor, row) })
  },
})
