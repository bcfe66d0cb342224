/** The milestones of a roadmap that are still to be done, in order, each with its days and where it could go. */
import type { MilestoneRow, Roadmap } from '../db/roadmaps.ts'
import { edited } from '../domain/roadmap/plan-edit.ts'
import { isEntry } from '../domain/roadmap/plan-row.ts'
import { isSettled, openPrerequisites, statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import type { Schedule, ScheduledMilestone } from '../domain/time/schedule.ts'
import type { Standing } from '../domain/roadmap/standing.ts'
import type { WorkLeft } from '../domain/time/work-left.ts'

export interface ScheduleLine {
  id: string
  title: string
  status: MilestoneStatus
  elective: boolean
  /** Titles of what it waits for. */
  after: readonly string[]
  /** Likely hours left; null where none are asked for now. */
  left: number | null
  /** First and last day of work, near by; further out the days between which 80 of 100 people would be done. Null without a plan. */
  days: { kind: 'dates' | 'range'; from: string; to: string } | null
  /** What it would stand before, one line up and one down; null where it cannot go there. The end is ''. */
  up: string | null
  down: string | null
  /** The day on which the learner wants to be done with it. */
  pinnedOn: string | null
  /** The day that is possible, where that is later. */
  possibleOn: string | null
  canBePinned: boolean
}

export function scheduleLines(
  roadmap: Roadmap,
  all: readonly Standing<MilestoneRow>[],
  { work, plan }: { work: readonly WorkLeft[]; plan: Schedule | null },
): { lines: ScheduleLine[]; end: string } {
  const shown = all.filter((it) => !isSettled(it))
  const planned = new Map(plan?.milestones.map((it) => [it.milestone, it]))
  const left = new Map(work.map((it) => [it.milestone, it.left.likely]))
  const late = new Map(plan?.latePins.map((it) => [it.milestone, it.possibleOn]))
  /** What stands behind a line on the whole roadmap. */
  const behind = (it: Standing<MilestoneRow> | undefined) => (it ? (all[all.indexOf(it) + 1]?.milestone ?? '') : '')
  const lines = shown.map((it, index): ScheduleLine => {
    const next = shown[index + 1]
    const mayGo = (before: string | undefined) => before !== undefined && goes(roadmap, it.milestone, before)
    const [up, down] = [shown[index - 1]?.milestone, next && behind(next)]
    return {
      id: it.milestone,
      title: it.title,
      status: statusOf(all, it),
      elective: it.elective,
      after: openPrerequisites(all, it).map((other) => other.title),
      left: left.get(it.milestone) ?? null,
      days: daysOf(planned.get(it.milestone)),
      up: mayGo(up) ? (up ?? null) : null,
      down: mayGo(down) ? (down ?? null) : null,
      pinnedOn: it.pinnedOn,
      possibleOn: late.get(it.milestone) ?? null,
      canBePinned: !isEntry(it.milestone) && left.has(it.milestone),
    }
  })
  return { lines, end: behind(shown.at(-1)) }
}

function goes({ milestones }: Roadmap, milestone: string, before: string): boolean {
  const outcome = edited(milestones, { kind: 'move', milestone, before: before === '' ? null : before }, new Set())
  return outcome.refused === undefined && outcome.rows !== milestones
}

function daysOf(it: ScheduledMilestone | undefined): ScheduleLine['days'] {
  if (!it) return null
  return it.isNear ? { kind: 'dates', from: it.from, to: it.to } : { kind: 'range', from: it.range.low, to: it.range.high }
}
