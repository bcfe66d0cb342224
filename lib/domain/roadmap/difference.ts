/** What a mentor reads of a roadmap: the difference since the revision that is approved, or all of it when none is. */
import { compare, type Change, type Plan } from './revision.ts'

export interface Difference {
  /** The same plan without a milestone where nothing is approved yet. */
  before: Plan
  after: Plan
  changes: Change[]
}

export function differenceOf(approved: Plan | null, after: Plan): Difference {
  const before = approved ?? { ...after, milestones: [] }
  return { before, after, changes: compare(before, after) }
}
