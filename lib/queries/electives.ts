/** The electives of a track, each with the hours it adds for one person. */
import { need, type Content } from '../domain/content.ts'
import type { Scope, Track } from '../domain/curriculum.ts'
import { planPath, type Path } from '../domain/path.ts'
import type { Beliefs } from '../domain/profile.ts'

export interface ElectiveChoice {
  id: string
  title: string
  take: string
  /** Likely hours, for this person. */
  hours: number
}

/** @param core the path without any elective */
export function electivesOf(content: Content, track: Track, beliefs: Beliefs, scope: Scope, core: Path): ElectiveChoice[] {
  return track.electives.map(({ milestone, take }) => ({
    id: milestone,
    title: need(content.milestones, milestone).title,
    take,
    hours: planPath(content, track, beliefs, { scope, electives: [milestone] }).total.likely - core.total.likely,
  }))
}
