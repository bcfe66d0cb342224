/** A path as milestones of the roadmap that takes another's place, with what the learner changed by hand on that one. */
import { fromStep, type Followed, type NewMilestone, type Roadmap } from '../db/roadmaps.ts'
import { addedStep } from '../domain/roadmap/added-step.ts'
import { isReordered, withEdits } from '../domain/roadmap/carried-edits.ts'
import type { Content, Curriculum } from '../domain/curriculum/content.ts'
import type { Scope, Track } from '../domain/curriculum/curriculum.ts'
import { askedScope } from '../domain/path/hours.ts'
import { planPath } from '../domain/path/path.ts'
import type { PlanRow } from '../domain/roadmap/plan-row.ts'
import type { Beliefs } from '../domain/knowledge/beliefs.ts'

export interface Replanning {
  track: Track
  scope: Scope
  electives: readonly string[]
  beliefs: Beliefs
}

/** The roadmap that is left, with the curriculum it was made from. */
export interface Left {
  roadmap: Roadmap
  pinned: Curriculum
}

/** A path for somebody who leaves a roadmap on the same track. */
export function replanned(content: Content, { roadmap, pinned }: Left, choice: Replanning): NewMilestone[] {
  const { track, scope } = choice
  const planned = planPath(content, track, choice.beliefs, choice).steps.map(fromStep)
  const authored = pinned.tracks.get(roadmap.trackId)?.stages.flatMap((it) => it.milestones) ?? []
  return withEdits(planned, {
    present: roadmap.milestones,
    isThere: addable(content, track),
    // Under another scope of the whole, each milestone is asked what that scope asks.
    rescoped: scope === roadmap.scope ? rescopedOf(content, { roadmap, pinned }, choice, planned) : new Map(),
    keepsOrder: isReordered(roadmap.milestones, authored),
  })
}

/** A path for somebody who was on the track before: what was added and written there comes back with it. */
export function takenUpAgain(content: Content, choice: Replanning, before: Followed | null): NewMilestone[] {
  const planned = planPath(content, choice.track, choice.beliefs, choice).steps.map(fromStep)
  if (!before) return planned
  const isThere = addable(content, choice.track)
  return withEdits(planned, { present: before.milestones, isThere, rescoped: new Map(), keepsOrder: false })
}

/** Which milestones may be on it because they were added by hand. Those that the path offers are chosen with the path. */
function addable(content: Content, track: Track): (milestone: string) => boolean {
  const offered = new Set(track.electives.map((it) => it.milestone))
  return (it) => content.milestones.has(it) && !offered.has(it)
}

function rescopedOf(
  content: Content,
  { roadmap, pinned }: Left,
  { scope, beliefs }: Replanning,
  planned: readonly PlanRow[],
): Map<string, PlanRow> {
  const chosen = new Map(roadmap.milestones.filter((it) => isRescoped(pinned, it, scope)).map((it) => [it.milestone, it.scope]))
  return new Map(
    planned.flatMap((row, place): [string, PlanRow][] => {
      const milestone = content.milestones.get(row.milestone)
      const asked = chosen.get(row.milestone)
      if (!milestone || !asked || askedScope(milestone, asked) !== asked || row.scope === asked) return []
      const step = addedStep(content, milestone, asked, { trackId: roadmap.trackId, before: planned.slice(0, place), beliefs })
      const { elective, stage, prerequisites } = row
      return [[row.milestone, { ...fromStep(step), elective, stage, prerequisites }]]
    }),
  )
}

/** Whether the learner chose for this milestone what the rest of the roadmap does not ask. */
function isRescoped(pinned: Curriculum, row: PlanRow, scope: Scope): boolean {
  const milestone = pinned.milestones.get(row.milestone)
  return (
    milestone !== undefined && !row.retired && row.scope !== askedScope(milestone, scope) && askedScope(milestone, row.scope) === row.scope
  )
}
