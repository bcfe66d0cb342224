/** Adds a milestone that the learner wrote: in no curriculum, for this roadmap alone. */
import { z } from 'zod'
import { addOwnMilestone as write } from '../db/own-milestones.ts'
import { OwnMilestoneInput, ownRow } from '../domain/roadmap/own-milestone.ts'
import { command } from '../operation.ts'
import { Before, editPlan, findPlan } from './edit-plan.ts'

export const AddOwnMilestone = z.strictObject({
  roadmapId: z.string().max(40),
  /** Made with the form, so that one that is sent twice is one milestone. */
  key: z.uuid(),
  ...OwnMilestoneInput,
  before: Before,
})

export const addOwnMilestone = command({
  name: 'add-own-milestone',
  input: AddOwnMilestone,
  async run(context, { roadmapId, key, before, hours, ...words }) {
    const { db, content, now } = context
    const roadmap = await findPlan(context, roadmapId)
    const row = ownRow(content.settings, { key, title: words.title, hours })
    const { learnerId } = roadmap
    if (!(await write(db, { ...words, id: row.milestone, learnerId, authorId: learnerId, now }))) return { changed: false }
    const detail = { milestone: row.milestone }
    return editPlan(context, roadmap, {
      edits: [{ kind: 'add', row, before }],
      reason: words.why,
      verb: 'roadmap:milestone-written',
      detail,
    })
  },
})
