/** Asks of one milestone what the other scope asks: only a first role's part of it, or all. Work done for either stays what it is. */
import { z } from 'zod'
import { Scope } from '../domain/curriculum/curriculum.ts'
import { NotFound } from '../errors.ts'
import { command } from '../operation.ts'
import { EditReason, editPlan, findPlan, rescopedRow, workshopOf } from './edit-plan.ts'
import { MilestoneAddress } from './milestone-on-roadmap.ts'

export const RescopeMilestone = z.strictObject({ ...MilestoneAddress, scope: Scope, reason: EditReason })

export const rescopeMilestone = command({
  name: 'rescope-milestone',
  input: RescopeMilestone,
  async run(context, { roadmapId, milestoneId, scope, reason }) {
    const roadmap = await findPlan(context, roadmapId)
    const present = roadmap.milestones.find((it) => it.milestone === milestoneId)
    if (!present) throw new NotFound()
    if (present.scope === scope) return { changed: false }
    const row = rescopedRow(await workshopOf(context, roadmap), roadmap, milestoneId, scope)
    const detail = { milestone: milestoneId, scope }
    return editPlan(context, roadmap, { edits: [{ kind: 'rescope', row }], reason, verb: 'roadmap:milestone-rescoped', detail })
  },
})
