/** Progress on a roadmap, derived from two dates a milestone: when it was started and when it was finished. */
import type { Range } from './hours.ts'

/** What a roadmap keeps of each milestone. Hours are whole numbers, fixed when the roadmap was made. */
export interface MilestoneFacts {
  milestone: string
  position: number
  /** Milestones of the same roadmap that come before it. */
  prerequisites: readonly string[]
  learning: Range
  practice: Range
  startedAt: Date | null
  finishedAt: Date | null
}

/**
 * yours: asks for no hours, since all of it is held already · locked: a prerequisite is open · ready: nothing stands before it ·
 * in-progress · finished: by the learner's own word.
 */
export type MilestoneStatus = 'yours' | 'locked' | 'ready' | 'in-progress' | 'finished'

export const hoursOf = (it: Pick<MilestoneFacts, 'learning' | 'practice'>): number => it.learning.likely + it.practice.likely

/** Whether what it teaches counts as reached. */
const isDone = (it: MilestoneFacts): boolean => it.finishedAt !== null || hoursOf(it) === 0

/** Prerequisites of a milestone that are not finished yet. Started work is never taken away, so it only matters before the start. */
export function openPrerequisites(facts: readonly MilestoneFacts[], it: MilestoneFacts): MilestoneFacts[] {
  return facts.filter((other) => it.prerequisites.includes(other.milestone) && !isDone(other))
}

export function statusOf(facts: readonly MilestoneFacts[], it: MilestoneFacts): MilestoneStatus {
  if (it.finishedAt) return 'finished'
  if (hoursOf(it) === 0) return 'yours'
  if (it.startedAt) return 'in-progress'
  return openPrerequisites(facts, it).length === 0 ? 'ready' : 'locked'
}

export interface RoadmapProgress {
  /** Likely hours. done + started + ahead = total. */
  done: number
  started: number
  ahead: number
  total: number
  /** Whole percent of the hours, rounded down: 100 means all, 0 means none or less than one in a hundred. */
  percent: number
  milestonesDone: number
  milestones: number
}

/** Progress by hours. A milestone counts in full once finished and not before. */
export function progressOf(facts: readonly MilestoneFacts[]): RoadmapProgress {
  const sum = (list: readonly MilestoneFacts[]) => list.reduce((hours, it) => hours + hoursOf(it), 0)
  const counted = facts.filter((it) => hoursOf(it) > 0)
  const done = sum(counted.filter((it) => it.finishedAt))
  const started = sum(counted.filter((it) => it.startedAt && !it.finishedAt))
  const total = sum(counted)
  return {
    done,
    started,
    ahead: total - done - started,
    total,
    percent: total === 0 ? 100 : Math.floor((100 * done) / total),
    milestonesDone: counted.filter((it) => it.finishedAt).length,
    milestones: counted.length,
  }
}

/** The milestone to go on with: one in progress, else the first that is ready. Null when all is finished. */
export function nextMilestone(facts: readonly MilestoneFacts[]): MilestoneFacts | null {
  const inOrder = [...facts].sort((a, b) => a.position - b.position)
  return inOrder.find((it) => statusOf(facts, it) === 'in-progress') ?? inOrder.find((it) => statusOf(facts, it) === 'ready') ?? null
}
