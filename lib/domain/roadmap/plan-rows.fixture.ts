/** Small plans for tests. */
import type { PlanRow } from './plan-row.ts'
import type { Plan, PlannedMilestone } from './revision.ts'

const none = { low: 0, likely: 0, high: 0 }

export const row = (milestone: string, more: Partial<PlanRow> = {}): PlanRow => ({
  milestone,
  scope: 'first-role',
  stage: 'One',
  title: milestone.toUpperCase(),
  elective: false,
  prerequisites: [],
  learning: { low: 8, likely: 10, high: 14 },
  practice: { low: 4, likely: 5, high: 7 },
  fullLearning: 20,
  skillsTotal: 2,
  skillsHeld: 1,
  skills: [],
  skippedAt: null,
  skipReason: null,
  openedAt: null,
  pinnedOn: null,
  retired: false,
  ...more,
})

export const planned = (milestone: string, more: Partial<PlannedMilestone> = {}): PlannedMilestone => ({
  milestone,
  title: milestone.toUpperCase(),
  stage: 'One',
  scope: 'first-role',
  learning: { low: 8, likely: 10, high: 14 },
  practice: none,
  elective: false,
  prerequisites: [],
  leftOut: null,
  own: null,
  pinnedOn: null,
  ...more,
})

export const plan = (milestones: readonly PlannedMilestone[], more: Partial<Plan> = {}): Plan => ({
  trackId: 'mlops-engineer',
  scope: 'first-role',
  hoursPerWeek: 8,
  weekdays: null,
  parallel: 1,
  startOn: '2026-11-30',
  targetOn: null,
  milestones,
  ...more,
})
