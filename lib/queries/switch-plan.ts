/** A roadmap made anew after another choice. The preview shows it and the switch makes it, so both are worked out here. */
import { fromStep, type MilestoneRow, type NewMilestone, type Roadmap } from '../db/roadmaps.ts'
import type { BeforeSwitch } from '../db/whereabouts.ts'
import { askedAlike, askedOf, withMoved } from '../domain/asked-alike.ts'
import type { Content } from '../domain/content.ts'
import { changeOf, keptOf, mergedWork, movedWork, type MovedWork } from '../domain/curriculum-change.ts'
import type { Scope, Track } from '../domain/curriculum.ts'
import { withDecisions } from '../domain/next-plan.ts'
import { planPath } from '../domain/path.ts'
import type { Beliefs } from '../domain/profile.ts'
import { standingsOf, type Planned, type Standing } from '../domain/standing.ts'
import { successorsOf } from './curriculum-plan.ts'
import { asKept } from './kept-milestone.ts'

export interface Switch {
  track: Track
  scope: Scope
  electives: readonly string[]
  beliefs: Beliefs
}

export interface SwitchPlan {
  present: Standing<MilestoneRow>[]
  /** What the new roadmap stores … */
  milestones: NewMilestone[]
  /** … and how it stands then. */
  next: Standing<NewMilestone & Planned>[]
  /** Work that is written where the curriculum asks for it now. Nothing while the curriculum is that of the roadmap. */
  moved: readonly MovedWork[]
}

/** @param before what the person did, and decided when they last followed the track */
export function switchPlan(
  content: Content,
  roadmap: Roadmap,
  { track, scope, electives, beliefs }: Switch,
  before: Pick<BeforeSwitch, 'work' | 'decided'>,
): SwitchPlan {
  const present = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const planned = planPath(content, track, beliefs, { scope, electives }).steps.map(fromStep)
  const change = changeOf(present, planned, successorsOf(content))
  const moved = movedTo(content, roadmap, { planned, scope }, before.work)
  const gone = keptOf(present, planned, change).filter((it) => it.retired || !content.milestones.has(it.milestone))
  // On another track it is set aside with everything else that this one does not have.
  const kept = track.id === roadmap.trackId ? gone.map(asKept) : []
  const milestones = [...withDecisions(planned, [roadmap.milestones, before.decided]), ...kept]
  const work = withMoved(before.work, moved)
  const rows = milestones.map((it, position) => ({ ...it, position, work: work.get(it.milestone) ?? { 'first-role': null, full: null } }))
  return { present, milestones, next: standingsOf(content.settings, rows, roadmap.credits), moved }
}

/**
 * Work that the curriculum asks for elsewhere now, for milestones planned at a scope.
 * @param roadmap what was followed before, if anything: it tells which milestones stood beside those that took their place
 */
export function movedTo(
  content: Content,
  roadmap: Roadmap | null,
  { planned, scope }: { planned: readonly NewMilestone[]; scope: Scope },
  work: BeforeSwitch['work'],
): MovedWork[] {
  const carried = roadmap ? carriedFrom(content, roadmap, planned, scope) : []
  return [...carried, ...askedAlike(content, planned, withMoved(work, carried))]
}

function carriedFrom(content: Content, roadmap: Roadmap, planned: readonly NewMilestone[], scope: Scope): MovedWork[] {
  const present = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const change = changeOf(present, planned, successorsOf(content))
  if (scopeOf(roadmap) === scope) return movedWork(present, planned, change)
  // Under another scope less or more is asked of the same milestone; only what was asked before may count as done.
  const asked = planned.map(({ milestone }) => ({ milestone, scope: askedOf(content, milestone, scopeOf(roadmap)) }))
  return mergedWork(present, asked, change)
}

const scopeOf = ({ scope }: Roadmap): Scope => (scope === 'full' ? 'full' : 'first-role')
