/** A path: one track worked out for one person. Computed, never stored; the same input always gives the same path. */
import { chanceAtLeast, certain, type Belief } from '../knowledge/belief.ts'
import { need, type Content } from '../curriculum/content.ts'
import type { Level, Milestone, Scope, Track } from '../curriculum/curriculum.ts'
import {
  add,
  askedScope,
  entryTargets,
  gapOf,
  practiceHours,
  reach,
  scale,
  sum,
  targetsOf,
  whole,
  type Range,
  type Target,
} from './hours.ts'
import { typicalBeliefs, type Beliefs } from '../knowledge/beliefs.ts'

/** A skill counts as already held at this chance or more. It decides words and marks only; hours use the whole belief. */
export const HELD_FROM = 0.7

export interface StepSkill {
  skill: string
  level: Level
  /** Chance, 0–1, that the level is held before this step, what earlier steps teach included … */
  chance: number
  /** … and that it is held now, before the first step. */
  chanceNow: number
  /** Likely learning hours left for this skill here, and from zero. */
  hours: number
  hoursFromZero: number
}

/** One milestone of a path, with this person's hours: whole numbers, so that totals add up. */
export interface Step {
  /** The milestone's id, or `entry-<track>` for what the track takes for granted. */
  milestone: string
  /** What is asked of it on this path; see `askedScope`. */
  scope: Scope
  title: string
  stage: string
  elective: boolean
  /** Milestones on this path that come before it. */
  prerequisites: readonly string[]
  learning: Range
  practice: Range
  /** Likely learning hours for somebody who holds none of its skills. */
  fromZero: number
  skills: readonly StepSkill[]
}

export interface Path {
  track: string
  scope: Scope
  steps: readonly Step[]
  /** Hours of learning that is new to this person. */
  learning: Range
  /** Hours for the hand-ins. */
  practice: Range
  /** Learning and practice. */
  total: Range
}

export interface PathChoice {
  scope: Scope
  electives?: readonly string[]
}

/** Id of the step for what a track takes for granted. Never the id of a milestone. */
export const entryId = (track: string): string => `entry-${track}`

/** The milestones of a track at a scope, in the authored order, which follows the prerequisites. */
export function milestonesOf(
  content: Content,
  track: Track,
  { scope, electives = [] }: PathChoice,
): { stage: string; milestone: Milestone; elective: boolean }[] {
  const optional = new Set(track.electives.map((e) => e.milestone))
  const chosen = withPrerequisites(content, optional, electives)
  return track.stages.flatMap((stage) =>
    stage.milestones.flatMap((id) => {
      const milestone = need(content.milestones, id)
      const elective = optional.has(id)
      const included = chosen.has(id) || (!elective && (scope === 'full' || milestone.scope === 'first-role'))
      return included ? [{ stage: stage.title, milestone, elective }] : []
    }),
  )
}

/** The path of a person along a track. */
export function planPath(content: Content, track: Track, beliefs: Beliefs, choice: PathChoice): Path {
  const held = new Map(beliefs)
  const steps: Step[] = []
  const entry = entryStep(content, track, held)
  if (entry) steps.push(entry)
  reach(held, entryTargets(track))

  const listed = milestonesOf(content, track, choice)
  const onPath = new Set(listed.map((it) => it.milestone.id))
  const reference = referenceGaps(content, track, choice.scope, listed)
  for (const [index, { stage, milestone, elective }] of listed.entries()) {
    const targets = targetsOf(milestone, choice.scope)
    const gap = gapOf(content, held, targets)
    const practice = practiceHours(content, milestone, choice.scope, gap.likely, reference[index] ?? 0)
    steps.push({
      milestone: milestone.id,
      scope: askedScope(milestone, choice.scope),
      title: milestone.title,
      stage,
      elective,
      prerequisites: milestone.prerequisites.filter((id) => onPath.has(id)),
      learning: whole(scale(gap, content.settings.studyShare)),
      practice: whole(practice),
      ...skillsOf(content, held, beliefs, targets),
    })
    reach(held, targets)
  }
  return withTotals(track.id, choice.scope, steps)
}

const knownGaps = new WeakMap<Content, Map<string, number[]>>()

/**
 * Likely gap of the reference learner before each milestone. It depends on nobody, so it is worked out once for a content: a third of
 * the work of a result otherwise.
 */
function referenceGaps(content: Content, track: Track, scope: Scope, listed: readonly { milestone: Milestone }[]): number[] {
  const known = knownGaps.get(content) ?? new Map<string, number[]>()
  knownGaps.set(content, known)
  const key = [track.id, scope, ...listed.map((it) => it.milestone.id)].join(' ')
  const found = known.get(key)
  if (found) return found
  const held = new Map(typicalBeliefs(content, content.settings.referenceBackground))
  reach(held, entryTargets(track))
  const gaps = listed.map(({ milestone }) => {
    const targets = targetsOf(milestone, scope)
    const gap = gapOf(content, held, targets).likely
    reach(held, targets)
    return gap
  })
  known.set(key, gaps)
  return gaps
}

function withTotals(track: string, scope: Scope, steps: readonly Step[]): Path {
  const learning = sum(steps.map((step) => step.learning))
  const practice = sum(steps.map((step) => step.practice))
  return { track, scope, steps, learning, practice, total: add(learning, practice) }
}

function entryStep(content: Content, track: Track, held: Beliefs): Step | null {
  const targets = entryTargets(track)
  if (targets.length === 0) return null
  const gap = gapOf(content, held, targets)
  return {
    milestone: entryId(track.id),
    scope: 'full',
    title: 'Before the first milestone',
    stage: track.stages[0]?.title ?? '',
    elective: false,
    prerequisites: [],
    learning: whole(scale(gap, content.settings.studyShare)),
    // Nothing is handed in here, so the practice part of the skills' own hours stands.
    practice: whole(scale(gap, 1 - content.settings.studyShare)),
    ...skillsOf(content, held, held, targets),
  }
}

/** What is taught of each target, for somebody who holds this before the step and now. */
export function skillsOf(
  content: Content,
  held: Beliefs,
  now: Beliefs,
  targets: readonly Target[],
): { fromZero: number; skills: StepSkill[] } {
  const nothing: Belief = certain(0)
  const share = content.settings.studyShare
  const skills = targets.map(({ skill, level }) => ({
    skill,
    level,
    chance: chanceAtLeast(need(held, skill), level),
    chanceNow: chanceAtLeast(need(now, skill), level),
    hours: share * gapOf(content, held, [{ skill, level }]).likely,
    hoursFromZero: share * gapOf(content, new Map([[skill, nothing]]), [{ skill, level }]).likely,
  }))
  return { skills, fromZero: Math.round(skills.reduce((hours, it) => hours + it.hoursFromZero, 0)) }
}

/** Chosen electives and whatever full-scope milestones they need first. */
function withPrerequisites(content: Content, optional: ReadonlySet<string>, electives: readonly string[]): Set<string> {
  const chosen = new Set<string>()
  const visit = (id: string): void => {
    if (chosen.has(id)) return
    chosen.add(id)
    need(content.milestones, id).prerequisites.forEach(visit)
  }
  electives.filter((id) => optional.has(id)).forEach(visit)
  return chosen
}

/** Number of the step's skills that count as held now, earlier steps left aside. */
export const heldSkills = (step: Pick<Step, 'skills'>): number => step.skills.filter((it) => it.chanceNow >= HELD_FROM).length
