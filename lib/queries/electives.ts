/** The electives of a track, each with the hours it adds for one person. */
import type { Roadmap } from '../db/roadmaps.ts'
import { need, type Content } from '../domain/curriculum/content.ts'
import type { Scope, Track } from '../domain/curriculum/curriculum.ts'
import { planPath, type Path } from '../domain/path/path.ts'
import type { Beliefs } from '../domain/knowledge/beliefs.ts'

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

/** Which of those that its path offers a roadmap has: what was added by hand is no part of the choice. */
export function electivesNow(content: Content, roadmap: Roadmap): string[] {
  const offered = new Set(content.tracks.get(roadmap.trackId)?.electives.map((it) => it.milestone))
  return roadmap.milestones.filter((it) => it.elective && !it.retired && offered.has(it.milestone)).map((it) => it.milestone)
}
