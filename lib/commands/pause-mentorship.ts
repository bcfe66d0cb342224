/** Rests a mentorship: the mentor reads nothing until whoever paused it takes it up again. */
import { z } from 'zod'
import { command } from '../operation.ts'
import { heldMentorship, sideOf, stepMentorship } from './step-mentorship.ts'

export const PauseMentorship = z.strictObject({ mentorshipId: z.string().max(100) })

export const pauseMentorship = command({
  name: 'pause-mentorship',
  input: PauseMentorship,
  async run(context, { mentorshipId }) {
    const row = await heldMentorship(context, mentorshipId, 'mentorship:steer')
    await stepMentorship(context, { row, move: 'pause', as: sideOf(context.actor, row) })
  },
})
