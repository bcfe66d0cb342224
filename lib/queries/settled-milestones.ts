import type { Roadmap } from '../db/roadmaps.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { standingsOf } from '../domain/roadmap/standing.ts'

/** Milestones of a roadmap that are finished or known already: there is nothing left to leave out. */
export function settledOn(
  { settings }: Pick<Content, 'settings'>,
  { milestones, credits }: Pick<Roadmap, 'milestones' | 'credits'>,
): Set<string> {
  const standings = standingsOf(settings, milestones, credits)
  return new Set(standings.filter((it) => it.finishedAt !== null || it.creditedAt !== null).map((it) => it.milestone))
}
