/** Starts, finishes or opens a milestone, and takes any move back. Finishing is the learner's own word and labelled so. */
import { z } from 'zod'
import { addEvidence, newEvidenceId, retractEvidence } from '../db/evidence.ts'
import {
  markFinished,
  markOpened,
  markStarted,
  unmarkCredited,
  unmarkFinished,
  unmarkOpened,
  unmarkSkipped,
  unmarkStarted,
  type TakenBack,
} from '../db/milestone-work.ts'
import { command, type CommandContext } from '../operation.ts'
import { findMilestone, makeMove, MilestoneAddress, taughtBy, type MilestoneOnRoadmap } from './milestone-on-roadmap.ts'

/** The moves that need no further word; skipping and knowing already have commands of their own. */
const PLAIN_MOVES = ['start', 'finish', 'open', 'undo-start', 'undo-finish', 'undo-open', 'undo-skip', 'undo-credit'] as const
export type PlainMove = (typeof PLAIN_MOVES)[number]

export const MoveMilestone = z.strictObject({ ...MilestoneAddress, move: z.enum(PLAIN_MOVES) })

export const moveMilestone = command({
  name: 'move-milestone',
  input: MoveMilestone,
  async run(context, { roadmapId, milestoneId, move }) {
    const it = await findMilestone(context, roadmapId, milestoneId)
    return makeMove(context, it, move, () => WRITES[move](context, it))
  },
})

const WRITES: Record<PlainMove, (context: CommandContext, it: MilestoneOnRoadmap) => Promise<boolean>> = {
  start: ({ db, now }, { place }) => markStarted(db, place, now),
  'undo-start': ({ db }, { place }) => unmarkStarted(db, place),
  finish,
  'undo-finish': async ({ db, now }, { place }) => takeBack({ db, now }, place.learnerId, await unmarkFinished(db, place)),
  open: ({ db, now }, { milestone }) => markOpened(db, milestone.id, now),
  'undo-open': ({ db }, { milestone }) => unmarkOpened(db, milestone.id),
  'undo-skip': ({ db }, { milestone }) => unmarkSkipped(db, milestone.id),
  'undo-credit': async ({ db, now }, { place }) => takeBack({ db, now }, place.learnerId, await unmarkCredited(db, place)),
}

/** What a finished milestone teaches counts as evidence for its skills, on every roadmap. */
async function finish(context: CommandContext, it: MilestoneOnRoadmap): Promise<boolean> {
  const { db, now } = context
  const { place } = it
  const id = newEvidenceId()
  if (!(await markFinished(db, place, { finishId: id, now }))) return false
  await addEvidence(db, { ...place, id, kind: 'finish', skills: taughtBy(context, it), at: now })
  return true
}

async function takeBack({ db, now }: Pick<CommandContext, 'db' | 'now'>, learnerId: string, taken: TakenBack | null): Promise<boolean> {
  if (taken === null) return false
  if (taken.evidence !== null) await retractEvidence(db, { id: taken.evidence, learnerId, at: now })
  return true
}
