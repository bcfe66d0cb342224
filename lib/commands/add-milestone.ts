/** Adds a milestone of the curriculum to a roadmap: an elective, or one that its path does not have. What it needs first comes along. */
import { z } from 'zod'
import { command } from '../operation.ts'
import { addedRows, Before, EditReason, editPlan, findPlan, workshopOf } from './edit-plan.ts'

export const AddMilestone = z.strictObject({
  roadmapId: z.string().max(40),
  milestoneId: z.string().min(1, 'Choose a milestone.').max(80),
  before: Before,
  reason: EditReason,
})

export const addMilestone = command({
  name: 'add-milestone',
  input: AddMilestone,
  /** `added` names what is new on the roadmap, in order; nothing when it was there. */
  async run(context, { roadmapId, milestoneId, before, reason }): Promise<{ changed: boolean; added: string[] }> {
    const roadmap = await findPlan(context, roadmapId)
    const rows = addedRows(await workshopOf(context, roadmap), roadmap, milestoneId)
    const edits = rows.map((row) => ({ kind: 'add' as const, row, before }))
    const detail = { milestone: milestoneId }
    const { changed } = await editPlan(context, roadmap, { edits, reason, verb: 'roadmap:milestone-added', detail })
    return { changed, added: rows.map((it) => it.title) }
  },
})
