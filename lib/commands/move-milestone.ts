/** Starts and finishes a milestone, and takes either back. Finishing is the learner's own word and labelled so. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findRoadmap, moveMilestone as writeMove, type MilestoneRow, type Move } from '../db/roadmaps.ts'
import { openPrerequisites, statusOf, type MilestoneStatus } from '../domain/progress.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const MoveMilestone = z.strictObject({
  roadmapId: z.string().max(40),
  milestoneId: z.string().max(80),
  move: z.enum(['start', 'finish', 'undo-start', 'undo-finish']),
})

/** Where each move begins, where it ends, and the event it leaves. */
const MOVES: Record<Move, { from: MilestoneStatus; to: MilestoneStatus[]; verb: string }> = {
  start: { from: 'ready', to: ['in-progress', 'finished'], verb: 'milestone:started' },
  finish: { from: 'in-progress', to: ['finished'], verb: 'milestone:finished' },
  'undo-start': { from: 'in-progress', to: ['ready', 'locked'], verb: 'milestone:start-undone' },
  'undo-finish': { from: 'finished', to: ['in-progress'], verb: 'milestone:finish-undone' },
}

export const moveMilestone = command({
  name: 'move-milestone',
  input: MoveMilestone,
  async run({ actor, db, now }, { roadmapId, milestoneId, move }) {
    const roadmap = await findRoadmap(db, roadmapId)
    authorise(actor, 'roadmap:progress', roadmap)
    const milestone = roadmap.milestones.find((it) => it.milestone === milestoneId)
    if (!milestone) throw new NotFound()
    const { from, to, verb } = MOVES[move]
    const status = statusOf(roadmap.milestones, milestone)
    // A double click or a second tab: it is already where this would bring it.
    if (to.includes(status)) return { changed: false }
    if (status === 'locked') throw new Refused(opensAfter(roadmap.milestones, milestone))
    if (status !== from) throw new Conflict()
    if (!(await writeMove(db, milestone.id, move, now))) return { changed: false }
    const subject = `milestone:${milestone.id}`
    await recordEvent(db, { actor, owner: roadmap, verb, subject, detail: { roadmap: roadmapId, milestone: milestoneId }, at: now })
    return { changed: true }
  },
})

function opensAfter(all: readonly MilestoneRow[], milestone: MilestoneRow): string {
  const open = openPrerequisites(all, milestone).flatMap((it) => all.filter((row) => row.milestone === it.milestone))
  return `This opens after ${open.map((row) => row.title).join(' and ')}. Finish that first.`
}
