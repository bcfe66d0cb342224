/** Leaves out what the verdict offered to leave out, so that the target is made: all of it in one edit, if it is still enough. */
import { z } from 'zod'
import { formatDay } from '../domain/calendar/calendar.ts'
import { cutMakes } from '../domain/time/cut-makes.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { ownTime } from '../queries/own-time.ts'
import { editPlan, findPlan } from './edit-plan.ts'

export const AcceptCut = z.strictObject({
  roadmapId: z.string().max(40),
  /** Ids as they were shown, with spaces between them. */
  cut: z
    .string()
    .max(4_000)
    .transform((ids) => ids.split(' ').filter((id) => id !== ''))
    .pipe(z.array(z.string().max(80)).min(1, 'Load the page again.').max(60)),
  /** The day that it was offered for. */
  target: z.string().max(12),
})

const CHANGED = 'This cut is not enough any more, since the plan or the time has changed. The page shows what is enough now.'

export const acceptCut = command({
  name: 'accept-cut',
  input: AcceptCut,
  /** @throws Refused where the target is another by now, or where leaving this out does not make it */
  async run(context, { roadmapId, cut, target }) {
    const roadmap = await findPlan(context, roadmapId)
    const rows = new Map(roadmap.milestones.map((it) => [it.milestone, it]))
    if (cut.every((id) => rows.get(id)?.skippedAt)) return { changed: false }
    if (roadmap.targetOn !== target) throw new Refused('The target date has changed meanwhile. The page shows what is enough now.')
    const { inTime } = await ownTime(context, roadmap)
    if (inTime.capacity.refused || !cutMakes(inTime.work, cut, { ...inTime, capacity: inTime.capacity, target })) throw new Refused(CHANGED)
    const reason = `To be done by ${formatDay(target)}`
    const edits = cut.map((milestone) => ({ kind: 'leave-out' as const, milestone, reason, at: context.now }))
    return editPlan(context, roadmap, { edits, reason, verb: 'roadmap:cut-accepted', detail: { target, cut: cut.join(' ') } })
  },
})
