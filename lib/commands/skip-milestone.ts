/** Leaves a milestone out of one roadmap, for a reason in the learner's own words. Never counted as done. */
import { z } from 'zod'
import { markSkipped } from '../db/milestone-work.ts'
import { storableText } from '../domain/text/storable-text.ts'
import { command } from '../operation.ts'
import { closeReview } from './close-review.ts'
import { findMilestone, makeMove, MilestoneAddress } from './milestone-on-roadmap.ts'
import { withRevision } from './with-revision.ts'

export const SkipMilestone = z.strictObject({
  ...MilestoneAddress,
  reason: z
    .string()
    .transform(storableText)
    .pipe(z.string().trim().min(1, 'Say in a few words why you leave it out.').max(300, 'Keep the reason under 300 characters.')),
})

export const skipMilestone = command({
  name: 'skip-milestone',
  input: SkipMilestone,
  async run(context, { roadmapId, milestoneId, reason }) {
    const it = await findMilestone(context, roadmapId, milestoneId)
    return makeMove(context, it, 'skip', async () => {
      const skip = () => markSkipped(context.db, it.milestone.id, { reason, now: context.now })
      if (!(await withRevision(context, it.roadmap, reason, skip))) return false
      await closeReview(context, it.place)
      return true
    })
  },
})
