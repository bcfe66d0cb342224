/** What a map draws, from a roadmap's milestones: those that ask nothing stand together as one node. */
import type { MapMilestone } from '#lib/queries/roadmap-map.ts'
import type { MapNode } from './map-grid.ts'

/** Id of the node for what is already the learner's. Never the id of a milestone. */
export const YOURS = 'already yours'

/** How the way on from a milestone is drawn: walked, open because the milestone was left out or is handed in, or ahead. */
export type Way = 'walked' | 'open' | 'ahead'
export const WAYS: readonly Way[] = ['ahead', 'open', 'walked']

const WALKED: ReadonlySet<MapMilestone['status']> = new Set(['approved', 'finished', 'credited', 'yours'])

export function wayFrom(status: MapMilestone['status']): Way {
  if (status === 'skipped' || status === 'with-mentor' || status === 'changes-asked') return 'open'
  return WALKED.has(status) ? 'walked' : 'ahead'
}

/** Lines of the group that each of its rows has room for, after the first three. */
const LINES_A_ROW = 5

export interface MapParts {
  nodes: readonly MapNode[]
  yours: readonly MapMilestone[]
  others: readonly MapMilestone[]
}

/** Nothing stands before what asks for nothing, so no edge leads to the group. */
export function partsOf(milestones: readonly MapMilestone[]): MapParts {
  const yours = milestones.filter((it) => it.status === 'yours')
  const others = milestones.filter((it) => it.status !== 'yours')
  const held = new Set(yours.map((it) => it.id))
  const known = new Set(milestones.map((it) => it.id))
  const [first] = yours
  const group: MapNode[] = first ? [{ id: YOURS, lane: first.lane, after: [], rows: 1 + Math.ceil((yours.length - 1) / LINES_A_ROW) }] : []
  const nodes = others.map(({ id, lane, after }) => ({
    id,
    lane,
    after: [...new Set(after.filter((it) => known.has(it)).map((it) => (held.has(it) ? YOURS : it)))],
  }))
  return { nodes: [...group, ...nodes], yours, others }
}
