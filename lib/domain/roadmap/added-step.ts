/** A milestone on a roadmap whose path does not plan it there, or not like this: its hours by the same rule as everywhere. */
import type { Content } from '../curriculum/content.ts'
import type { Milestone, Scope } from '../curriculum/curriculum.ts'
import { askedScope, entryTargets, gapOf, practiceHours, reach, scale, targetsOf, whole, type Target } from '../path/hours.ts'
import { skillsOf, type Step } from '../path/path.ts'
import { typicalBeliefs, type Beliefs } from '../knowledge/beliefs.ts'

export interface AddedTo {
  trackId: string
  /** What stands before it, with what each teaches. */
  before: readonly { skills: readonly Target[] }[]
  /** Of the person, before the first milestone. */
  beliefs: Beliefs
}

/** @param scope of the roadmap, or what is asked of this milestone alone */
export function addedStep(content: Content, milestone: Milestone, scope: Scope, { trackId, before, beliefs }: AddedTo): Step {
  const targets = targetsOf(milestone, scope)
  const known = (it: Target) => content.skills.has(it.skill)
  const track = content.tracks.get(trackId)
  const taught = [...(track ? entryTargets(track) : []), ...before.flatMap((it) => it.skills)].filter(known)
  const held = new Map(beliefs)
  reach(held, taught)
  const reference = new Map(typicalBeliefs(content, content.settings.referenceBackground))
  reach(reference, taught)
  const gap = gapOf(content, held, targets)
  return {
    milestone: milestone.id,
    scope: askedScope(milestone, scope),
    title: milestone.title,
    stage: '',
    // Nothing on the path needs it: it is there because somebody wanted it.
    elective: true,
    prerequisites: milestone.prerequisites,
    learning: whole(scale(gap, content.settings.studyShare)),
    practice: whole(practiceHours(content, milestone, scope, gap.likely, gapOf(content, reference, targets).likely)),
    ...skillsOf(content, held, beliefs, targets),
  }
}
