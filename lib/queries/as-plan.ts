/** The rows of a roadmap as the plan that a revision would keep of them, own words left aside. */
import type { Roadmap } from '../db/roadmaps.ts'
import type { PlanRow } from '../domain/roadmap/plan-row.ts'
import type { Plan } from '../domain/roadmap/revision.ts'

export const asPlan = (
  { trackId, scope, hoursPerWeek, weekdays, parallel, startOn, targetOn }: Roadmap,
  rows: readonly PlanRow[],
): Plan => ({
  trackId,
  scope: scope === 'full' ? 'full' : 'first-role',
  hoursPerWeek,
  weekdays,
  parallel: parallel === 2 ? 2 : 1,
  startOn,
  targetOn,
  milestones: rows.map((it) => ({
    milestone: it.milestone,
    title: it.title,
    stage: it.stage,
    scope: it.scope,
    learning: it.learning,
    practice: it.practice,
    elective: it.elective,
    prerequisites: it.prerequisites,
    leftOut: it.skippedAt === null ? null : (it.skipReason ?? ''),
    own: null,
    pinnedOn: it.pinnedOn,
  })),
})
