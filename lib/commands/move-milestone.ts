/** Starts, finishes or opens a milestone, and takes any move back. Finishing is the learner's own word and labelled so. */
import { z } from 'zod'
import { addEvidence, newEvidenceId, retractEvidence } from '../db/evidence.ts'
import {
  carryWork,
  markFinished,
  markOpened,
  markStarted,
  unmarkCredited,
  unmarkFinished,
  unmarkOpened,
  unmarkSkipped,
  unmarkStarted,
  type TakenBack,
  type WorkPlace,
} from '../db/milestone-work.ts'
import { statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import { command, type CommandContext } from '../operation.ts'
import { closeReview } from './close-review.ts'
import { findMilestone, makeMove, MilestoneAddress, taughtBy, type MilestoneOnRoadmap } from './milestone-on-roadmap.ts'
import { withRevision } from './with-revision.ts'

/** The moves that need no further word; skipping and knowing already have commands of their own. */
const PLAIN_MOVES = ['start', 'finish', 'open', 'undo-start', 'undo-finish', 'undo-open', 'undo-skip', 'undo-credit'] as const
export type PlainMove = (typeof PLAIN_MOVES)[number]

export const MoveMilestone = z.strictObject({ ...MilestoneAddress, move: z.enum(PLAIN_MOVES) })

export const moveMilestone = command({
  name: 'move-milestone',
  input: MoveMilestone,
  /** `status` is where the milestone stands afterwards: what was done or known otherwise may still count. */
  async run(context, { roadmapId, milestoneId, move }): Promise<{ changed: boolean; status: MilestoneStatus }> {
    const it = await findMilestone(context, roadmapId, milestoneId)
    const { changed } = await makeMove(context, it, move, () => WRITES[move](context, it))
    const { all, milestone } = await findMilestone(context, roadmapId, milestoneId)
    return { changed, status: statusOf(all, milestone) }
  },
})

const WRITES: Record<PlainMove, (context: CommandContext, it: MilestoneOnRoadmap) => Promise<boolean>> = {
  start: ({ db, now }, { place }) => markStarted(db, place, now),
  'undo-start': ({ db }, { place }) => unmarkStarted(db, place),
  finish,
  'undo-finish': undoFinish,
  open: ({ db, now }, { milestone }) => markOpened(db, milestone.id, now),
  'undo-open': ({ db }, { milestone }) => unmarkOpened(db, milestone.id),
  'undo-skip': (context, { roadmap, milestone }) => withRevision(context, roadmap, '', () => unmarkSkipped(context.db, milestone.id)),
  'undo-credit': (context, it) => takeBack(context, it, unmarkCredited),
}

/** What a finished milestone teaches counts as evidence for its skills, on every roadmap. Whoever finishes it waits for no review. */
async function finish(context: CommandContext, it: MilestoneOnRoadmap): Promise<boolean> {
  const { db, now } = context
  const { place } = it
  const closed = await closeReview(context, place)
  const id = newEvidenceId()
  if (!(await markFinished(db, place, { finishId: id, now }))) return closed
  await addEvidence(db, { ...place, id, kind: 'finish', skills: taughtBy(context, it), at: now })
  return true
}

/** What was begun stays begun here, also where the finish was one of all of it. */
async function undoFinish(context: CommandContext, it: MilestoneOnRoadmap): Promise<boolean> {
  if (!(await takeBack(context, it, unmarkFinished))) return false
  const { scope, startedAt, finishedAt } = it.milestone
  await carryWork(context.db, { ...it.place, scope }, { startedAt: startedAt ?? finishedAt, finishedAt: null, creditedAt: null })
  return true
}

type Unmark = (db: CommandContext['db'], place: WorkPlace) => Promise<TakenBack | null>

/** For a first role what holds for all of it counts too: who takes the part back, takes all of it back. */
async function takeBack({ db, now }: CommandContext, { place, milestone }: MilestoneOnRoadmap, unmark: Unmark): Promise<boolean> {
  const scopes = milestone.scope === 'full' ? (['full'] as const) : (['first-role', 'full'] as const)
  let changed = false
  for (const scope of scopes) {
    const taken = await unmark(db, { ...place, scope })
    if (taken?.evidence) await retractEvidence(db, { id: taken.evidence, learnerId: place.learnerId, at: now })
    changed ||= taken !== null
  }
  return changed
}
