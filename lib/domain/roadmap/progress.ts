/** Progress on a roadmap, derived from what was done, credited and left out. */
import { apportion } from '../numbers/apportion.ts'
import { BANDS, type Range } from '../path/hours.ts'
import type { ReviewState } from '../review/review.ts'

/** What was handed in for a milestone and was not taken back: the newest of it, and where its review is. */
export interface HandedIn {
  at: Date
  review: ReviewState
}

/** What is known of one milestone of a roadmap at this moment. Hours are whole numbers, fixed when the roadmap was made. */
export interface MilestoneFacts {
  milestone: string
  position: number
  /** Milestones of the same roadmap that come before it. */
  prerequisites: readonly string[]
  learning: Range
  practice: Range
  /** Part of its learning, 0–1, that evidence for its skills makes unnecessary. */
  coverage: number
  startedAt: Date | null
  finishedAt: Date | null
  /** The learner knows it already, and said what shows it. */
  creditedAt: Date | null
  /** Null while nothing is. */
  handedIn: HandedIn | null
  /** Left out of this roadmap on purpose. */
  skippedAt: Date | null
  /** Opened before its prerequisites on purpose. */
  openedAt: Date | null
}

/**
 * yours: asks for no hours, since all of it is held already · approved: finished, and a mentor approved what was handed in · finished: by
 * the learner's own word · credited: known before, with what shows it · skipped: left out, with a reason · with-mentor: handed in, the
 * mentor's turn · changes-asked: sent back with what is missing · in-progress · ready: nothing stands before it, or it was opened early ·
 * locked: a prerequisite is open.
 */
export const STATUSES = [
  'yours',
  'approved',
  'finished',
  'credited',
  'skipped',
  'with-mentor',
  'changes-asked',
  'in-progress',
  'ready',
  'locked',
] as const
export type MilestoneStatus = (typeof STATUSES)[number]

export const hoursOf = (it: Pick<MilestoneFacts, 'learning' | 'practice'>): number => it.learning.likely + it.practice.likely

/** Likely learning hours that credit for its skills saves while the milestone is still to be done. */
export const savedOf = (it: Pick<MilestoneFacts, 'learning' | 'coverage'>): number => Math.round(it.learning.likely * it.coverage)

/** Whether nothing more is to be done for it. */
export const isSettled = (it: MilestoneFacts): boolean =>
  it.finishedAt !== null || it.creditedAt !== null || it.skippedAt !== null || hoursOf(it) === 0

/** Whether it stands before nothing: settled, or handed in, whatever its review says. Nobody waits for a mentor. */
export const isOutOfTheWay = (it: MilestoneFacts): boolean => isSettled(it) || it.handedIn !== null

/** Prerequisites of a milestone that are still to be done. Started work is never taken away, so they only matter before the start. */
export function openPrerequisites<Facts extends MilestoneFacts>(all: readonly Facts[], it: MilestoneFacts): Facts[] {
  return all.filter((other) => it.prerequisites.includes(other.milestone) && !isOutOfTheWay(other))
}

/** Prerequisites of a milestone that were handed in and are approved by nobody yet: what is built on them is provisional. */
export function unapprovedBefore<Facts extends MilestoneFacts>(all: readonly Facts[], it: MilestoneFacts): Facts[] {
  return all.filter((other) => it.prerequisites.includes(other.milestone) && isUnapproved(other))
}

function isUnapproved(it: MilestoneFacts): boolean {
  if (it.handedIn === null || it.handedIn.review === 'approved' || it.creditedAt || it.skippedAt) return false
  return it.finishedAt === null || inReview(it) !== null
}

/** The two states of a review that a milestone shows as its own. */
function inReview({ handedIn }: MilestoneFacts): 'with-mentor' | 'changes-asked' | null {
  return handedIn?.review === 'with-mentor' || handedIn?.review === 'changes-asked' ? handedIn.review : null
}

export function statusOf(all: readonly MilestoneFacts[], it: MilestoneFacts): MilestoneStatus {
  if (it.finishedAt) return inReview(it) ?? (it.handedIn?.review === 'approved' ? 'approved' : 'finished')
  if (hoursOf(it) === 0) return 'yours'
  if (it.creditedAt) return 'credited'
  if (it.skippedAt) return 'skipped'
  const review = inReview(it)
  if (review) return review
  if (it.startedAt || it.handedIn) return 'in-progress'
  return it.openedAt !== null || openPrerequisites(all, it).length === 0 ? 'ready' : 'locked'
}

/** Hours still to be worked for one milestone, what credit saves taken off. */
export function leftOf(it: MilestoneFacts): Range {
  if (isSettled(it)) return { low: 0, likely: 0, high: 0 }
  const band = (of: (typeof BANDS)[number]) => it.learning[of] - Math.round(it.learning[of] * it.coverage) + it.practice[of]
  return { low: band('low'), likely: band('likely'), high: band('high') }
}

/** Four parts of one whole. */
export interface Parts {
  /** Finished here. */
  done: number
  /** Known before: whole milestones, and skills of milestones that are still to be done. */
  credited: number
  /** Left out on purpose. */
  skipped: number
  left: number
}

export interface RoadmapProgress extends Parts {
  /** Likely hours: done + credited + skipped + left. */
  total: number
  /** What `done` is said of, wherever it is said: the likely hours that are not left out. */
  whole: number
  /** Likely hours left in milestones that are under way; part of `left`. */
  started: number
  /** Whole percent that add up to 100; done is 100 only when all is done, left is 0 only when nothing is left. */
  percent: Parts
  counts: Record<'finished' | 'credited' | 'skipped' | 'open', number>
  /** Milestones that ask for hours. */
  milestones: number
}

/** Progress by hours. A milestone counts as done in full once it is finished and not before. */
export function progressOf(facts: readonly MilestoneFacts[]): RoadmapProgress {
  const counted = facts.filter((it) => hoursOf(it) > 0)
  const of = (status: MilestoneStatus) => counted.filter((it) => settledAs(it) === status)
  const sum = (list: readonly MilestoneFacts[], hours: (it: MilestoneFacts) => number) => list.reduce((total, it) => total + hours(it), 0)
  const open = counted.filter((it) => !isSettled(it))
  const parts: Parts = {
    done: sum(of('finished'), hoursOf),
    credited: sum(of('credited'), hoursOf) + sum(open, savedOf),
    skipped: sum(of('skipped'), hoursOf),
    left: sum(open, (it) => leftOf(it).likely),
  }
  return {
    ...parts,
    total: sum(counted, hoursOf),
    whole: parts.done + parts.credited + parts.left,
    started: sum(
      open.filter((it) => it.startedAt),
      (it) => leftOf(it).likely,
    ),
    percent: percentOf(parts),
    counts: { finished: of('finished').length, credited: of('credited').length, skipped: of('skipped').length, open: open.length },
    milestones: counted.length,
  }
}

function settledAs(it: MilestoneFacts): MilestoneStatus | null {
  if (it.finishedAt) return 'finished'
  if (it.creditedAt) return 'credited'
  return it.skippedAt ? 'skipped' : null
}

/** While anything is left the three others are rounded down; when nothing is left they share out the 100 by largest remainder. */
function percentOf({ done, credited, skipped, left }: Parts): Parts {
  const total = done + credited + skipped + left
  if (total === 0) return { done: 100, credited: 0, skipped: 0, left: 0 }
  const settled = [done, credited, skipped]
  const parts = left > 0 ? settled.map((it) => Math.floor((100 * it) / total)) : apportion(100, settled)
  const [d = 0, c = 0, s = 0] = parts
  return { done: d, credited: c, skipped: s, left: 100 - d - c - s }
}

/**
 * The milestone to go on with: one in progress, else the first that was sent back, else the first that is ready. Null when nothing is to
 * be done: all is settled or with a mentor.
 */
export function nextMilestone<Facts extends MilestoneFacts>(facts: readonly Facts[]): Facts | null {
  const inOrder = [...facts].sort((a, b) => a.position - b.position)
  const first = (status: MilestoneStatus) => inOrder.find((it) => statusOf(facts, it) === status)
  return first('in-progress') ?? first('changes-asked') ?? first('ready') ?? null
}
