/** The stones of a roadmap's cairn: one for each milestone that asks for hours. What was left out or known before asks for none. */
import type { MilestoneRow } from '../db/roadmaps.ts'
import { hoursOf, statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import type { Standing } from '../domain/roadmap/standing.ts'

export interface CairnStone {
  id: string
  title: string
  /** As planned for it. */
  hours: number
  state: 'placed' | 'mentor' | 'under-way' | 'ahead'
}

const STATES: Partial<Record<MilestoneStatus, CairnStone['state']>> = {
  approved: 'placed',
  finished: 'placed',
  'with-mentor': 'mentor',
  'changes-asked': 'mentor',
  'in-progress': 'under-way',
  ready: 'ahead',
  locked: 'ahead',
}

/** Those that are placed in the order in which they were finished, then the others in the order of the roadmap. */
export function cairnOf(all: readonly Standing<MilestoneRow>[]): CairnStone[] {
  const placedAt = (it: Standing<MilestoneRow>) => it.finishedAt?.getTime() ?? Infinity
  const ordered = all.toSorted((a, b) => (placedAt(a) === placedAt(b) ? 0 : placedAt(a) - placedAt(b)))
  return ordered.flatMap((it) => {
    const state = STATES[statusOf(all, it)]
    const hours = hoursOf(it)
    return state && hours > 0 ? [{ id: it.milestone, title: it.title, hours, state }] : []
  })
}
