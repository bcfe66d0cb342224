/** Milestones whose words, criteria or resources are no longer those that a roadmap shows. */
import type { Roadmap } from '../db/roadmaps.ts'
import type { Curriculum } from '../domain/curriculum/content.ts'
import { authoredPart } from './authored-milestone.ts'

/**
 * @param pinned the curriculum that the roadmap was made from
 * @returns ids of milestones that both curricula have
 */
export function rewordedOn(roadmap: Roadmap, pinned: Curriculum, present: Curriculum): Set<string> {
  const ids = roadmap.milestones.map((it) => it.milestone)
  return new Set(
    ids.filter((id) => {
      const before = wordsOf(pinned, roadmap, id)
      const after = wordsOf(present, roadmap, id)
      return before !== null && after !== null && before !== after
    }),
  )
}

function wordsOf(curriculum: Curriculum, roadmap: Roadmap, id: string): string | null {
  const authored = authoredPart(curriculum, roadmap, id, NO_TICKS)
  if (!authored) return null
  const resources = authored.resources.map(({ resource: { skills: _skills, seen: _seen, seenMatch: _match, ...shown } }) => shown)
  return JSON.stringify({ ...authored, resources })
}

const NO_TICKS: ReadonlySet<string> = new Set()
