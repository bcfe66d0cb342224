/** In which band of the map a milestone is drawn: the lane of the area it is mainly about, which is that of the skill it names first. */
import type { Content } from '../curriculum/content.ts'

export interface Taught {
  milestone: string
  /** Ids of the skills it taught when the roadmap was made, the main one first. */
  skills: readonly string[]
}

/**
 * Index of the lane in `settings.lanes`, from the top. The curriculum decides; for what is not in it, as a retired milestone or what a
 * track takes for granted, the skills kept with the roadmap do. The first lane when neither says anything.
 */
export function laneOf(content: Content, { milestone, skills }: Taught): number {
  const taught = content.milestones.get(milestone)?.skills.map((it) => it.skill) ?? skills
  const skill = taught.map((id) => content.skills.get(id)).find((it) => it !== undefined)
  const area = content.settings.areas.find((it) => it.id === skill?.area)
  return Math.max(
    0,
    content.settings.lanes.findIndex((it) => it.id === area?.lane),
  )
}
