/** A roadmap made anew after another choice. The preview shows it and the switch makes it, so both are worked out here. */
import type { Followed, MilestoneRow, NewMilestone, RoadmapToLeave } from '../db/roadmaps.ts'
import type { Whereabouts } from '../db/whereabouts.ts'
import { askedAlike, askedOf, withMoved } from '../domain/roadmap/asked-alike.ts'
import type { Content, Curriculum } from '../domain/curriculum/content.ts'
import { changeOf, keptOf, mergedWork, movedWork, type MovedWork } from '../domain/roadmap/curriculum-change.ts'
import type { Scope, Track } from '../domain/curriculum/curriculum.ts'
import { withDecisions } from '../domain/roadmap/next-plan.ts'
import type { Beliefs } from '../domain/knowledge/beliefs.ts'
import { standingsOf, type Planned, type Standing } from '../domain/roadmap/standing.ts'
import { successorsOf } from './curriculum-plan.ts'
import { asKept } from './kept-milestone.ts'
import { replanned, takenUpAgain } from './replanned.ts'

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

/**
 * @param work what the person did, by milestone and scope
 * @param pinned the curriculum that the roadmap was made from
 */
export function switchPlan(
  content: Content,
  roadmap: RoadmapToLeave,
  choice: Switch,
  { work, pinned }: { work: Whereabouts['work']; pinned: Curriculum },
): SwitchPlan {
  const { track, scope } = choice
  const present = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const { lastOn } = roadmap
  const planned = track.id === roadmap.trackId ? replanned(content, { roadmap, pinned }, choice) : takenUpAgain(content, choice, lastOn)
  const moved = movedTo(content, lastOn ? [roadmap, lastOn] : [roadmap], { planned, scope }, work)
  const decided = withDecisions(planned, [roadmap.milestones, lastOn?.milestones ?? []])
  // What left the curriculum on another track is set aside with everything else that this one does not have.
  const milestones = [...decided, ...keptFrom(content, track.id === roadmap.trackId ? roadmap : lastOn, planned)]
  const after = withMoved(work, moved)
  const rows = milestones.map((it, position) => ({ ...it, position, work: after.get(it.milestone) ?? { 'first-role': null, full: null } }))
  return { present, milestones, next: standingsOf(content.settings, rows, roadmap.credits), moved }
}

/**
 * Milestones that have left the curriculum and stay, because of what was done in them.
 * @param followed where the learner last followed the track, if they did
 */
export function keptFrom(content: Content, followed: Followed | null, planned: readonly NewMilestone[]): NewMilestone[] {
  if (!followed) return []
  const present = standingsOf(content.settings, followed.milestones, followed.credits)
  const kept = keptOf(present, planned, changeOf(present, planned, successorsOf(content)))
  return kept.filter((it) => it.retired || !content.milestones.has(it.milestone)).map(asKept)
}

/**
 * Work that the curriculum asks for elsewhere now, for milestones planned at a scope.
 * @param followed what was followed before: it tells which milestones stood beside those that took their place
 */
export function movedTo(
  content: Content,
  followed: readonly Followed[],
  { planned, scope }: { planned: readonly NewMilestone[]; scope: Scope },
  work: Whereabouts['work'],
): MovedWork[] {
  const carried = followed.flatMap((it) => carriedFrom(content, it, planned, scope))
  return [...carried, ...askedAlike(content, planned, withMoved(work, carried))]
}

function carriedFrom(content: Content, followed: Followed, planned: readonly NewMilestone[], scope: Scope): MovedWork[] {
  const present = standingsOf(content.settings, followed.milestones, followed.credits)
  const change = changeOf(present, planned, successorsOf(content))
  if (scopeOf(followed) === scope) return movedWork(present, planned, change)
  // Under another scope less or more is asked of the same milestone; only what was asked before may count as done.
  const asked = planned.map(({ milestone }) => ({ milestone, scope: askedOf(content, milestone, scopeOf(followed)) }))
  return mergedWork(present, asked, change)
}

const scopeOf = ({ scope }: Followed): Scope => (scope === 'full' ? 'full' : 'first-role')
