/** Gives a milestone a day on which to be done with it, or takes the day back. What is possible by then the schedule says. */
import { z } from 'zod'
import { dayFor } from '../date-style.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { EditReason, editPlan, findPlan } from './edit-plan.ts'
import { MilestoneAddress } from './milestone-on-roadmap.ts'

export const PinMilestone = z.strictObject({
  ...MilestoneAddress,
  /** Empty for any day. */
  day: z.string().trim().max(12, 'Enter a day that exists, as 2027-01-31.'),
  reason: EditReason,
})

export const pinMilestone = command({
  name: 'pin-milestone',
  input: PinMilestone,
  /** @throws Refused beside the day for one that is over, that does not exist, or of a milestone that needs none */
  async run(context, { roadmapId, milestoneId, day: text, reason }) {
    const roadmap = await findPlan(context, roadmapId)
    const day = text === '' ? null : text
    const today = dayFor(context.actor, context.now)
    const edits = [{ kind: 'pin' as const, milestone: milestoneId, day, today }]
    const detail = { milestone: milestoneId, day }
    try {
      return await editPlan(context, roadmap, { edits, reason, verb: 'roadmap:milestone-pinned', detail })
    } catch (error) {
      throw error instanceof Refused ? new Refused(error.message, 'day') : error
    }
  },
})
