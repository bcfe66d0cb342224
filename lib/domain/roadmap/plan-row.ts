/** One milestone as a roadmap stores it: planned from the curriculum, added by the learner, or written for this roadmap alone. */
import type { SkillHours } from './credit.ts'
import type { Scope } from '../curriculum/curriculum.ts'
import type { Range } from '../path/hours.ts'

export interface PlanRow {
  milestone: string
  /** What is asked of it here. */
  scope: Scope
  stage: string
  title: string
  elective: boolean
  /** Milestones of the same roadmap that come before it. */
  prerequisites: readonly string[]
  learning: Range
  practice: Range
  /** Likely learning hours for somebody who holds none of its skills. */
  fullLearning: number
  skillsTotal: number
  skillsHeld: number
  skills: readonly SkillHours[]
  skippedAt: Date | null
  skipReason: string | null
  openedAt: Date | null
  /** The day on which the learner wants to be done with it. */
  pinnedOn: string | null
  /** Kept because of what was done in it, though the curriculum no longer has it. */
  retired: boolean
}

const OWN = 'own-'

/** The id of a milestone that is in no curriculum. No id of the content begins like it: a check of the content sees to that. */
export const ownId = (key: string): string => `${OWN}${key}`
export const isOwn = (milestone: string): boolean => milestone.startsWith(OWN)

/** What a track takes for granted: it stands first and is not edited. */
export const isEntry = (milestone: string): boolean => milestone.startsWith('entry-')
