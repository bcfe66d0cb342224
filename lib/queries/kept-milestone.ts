/** A milestone that has left the curriculum and stays on a new roadmap, because of what was done in it. */
import type { MilestoneRow, NewMilestone } from '../db/roadmaps.ts'
import { isOwn } from '../domain/roadmap/plan-row.ts'
import type { Standing } from '../domain/roadmap/standing.ts'

/** What the new roadmap stores of it. It waits for nothing. */
export const asKept = (it: Standing<MilestoneRow>): NewMilestone => ({
  ...storedPart(it),
  prerequisites: [],
  // What somebody wrote themselves was never in the curriculum.
  retired: !isOwn(it.milestone),
})

/** What a roadmap stores of a milestone, without where it stands now. */
function storedPart(it: Standing<MilestoneRow>): NewMilestone {
  const { id: _id, position: _position, work: _work, workScope: _scope, coverage: _coverage, finishedForLess: _less, ...rest } = it
  const { startedAt: _started, finishedAt: _finished, creditedAt: _credited, handedIn: _handedIn, ...stored } = rest
  return stored
}
