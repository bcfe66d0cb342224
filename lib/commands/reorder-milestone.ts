/** Puts a milestone elsewhere on a roadmap: never before what it needs, nor after what needs it. */
import { z } from 'zod'
import { command } from '../operation.ts'
import { Before, EditReason, editPlan, findPlan } from './edit-plan.ts'
import { MilestoneAddress } from './milestone-on-roadmap.ts'

export const ReorderMilestone = z.strictObject({ ...MilestoneAddress, before: Before, reason: EditReason })

export const reorderMilestone = command({
  name: 'reorder-milestone',
  input: ReorderMilestone,
  /** `title` of what was moved and of what it stands before now; null for the end. */
  async run(context, { roadmapId, milestoneId, before, reason }) {
    const roadmap = await findPlan(context, roadmapId)
    const detail = { milestone: milestoneId, before }
    const edits = [{ kind: 'move' as const, milestone: milestoneId, before }]
    const { changed } = await editPlan(context, roadmap, { edits, reason, verb: 'roadmap:milestone-moved', detail })
    const titles = new Map(roadmap.milestones.map((it) => [it.milestone, it.title]))
    return { changed, title: titles.get(milestoneId) ?? milestoneId, before: before === null ? null : (titles.get(before) ?? before) }
  },
})
