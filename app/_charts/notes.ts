/** Which milestones of a drawing deserve a word: the two largest climbs of the higher track, one climb and the longest practice of the lower. */
import { climbOf, endOf, type Trail } from './profile-geometry.ts'
import type { Annotation } from './profile-labels.tsx'

/** Notes of one track keep this part of the drawing's width between them. */
const APART = 0.2

export function notesFor(trails: readonly Trail[]): Annotation[] {
  const climbs = trails.map((it) => endOf(it.steps).climbed)
  const width = Math.max(...trails.map((it) => endOf(it.steps).worked))
  const height = Math.max(...climbs)
  return trails.flatMap((it, trail) => {
    const higher = climbs[trail] === Math.max(...climbs)
    const byClimb = ranked(it, (step) => step.learning)
    const byPractice = ranked(it, (step) => step.practice - step.learning)
    // Below the line there must be room for the words.
    const roomy = (step: number) => climbOf(it.steps, step).climbed > 0.35 * height
    const chosen = spread(it, higher ? byClimb : [...byClimb.slice(0, 1), ...byPractice.slice(0, 1)].filter(roomy), width)
    return chosen.map((step) => noteOn(it, { trail, step, side: higher ? 'above' : 'below' }))
  })
}

function ranked(trail: Trail, by: (step: Trail['steps'][number]) => number): number[] {
  return trail.steps.map((_, index) => index).sort((a, b) => by(trail.steps[b]!) - by(trail.steps[a]!))
}

/** The first two steps that stand far enough apart, and not at either end, where the names are. */
function spread(trail: Trail, steps: readonly number[], width: number): number[] {
  const taken: number[] = []
  const at = (step: number) => climbOf(trail.steps, step).worked / width
  const fits = (step: number) => at(step) > 0.2 && at(step) < 0.74
  for (const step of steps) {
    if (taken.length === 2) break
    if (!fits(step)) continue
    if (taken.every((other) => Math.abs(at(other) - at(step)) >= APART)) taken.push(step)
  }
  return taken
}

function noteOn(trail: Trail, at: Pick<Annotation, 'trail' | 'step' | 'side'>): Annotation {
  const { title = '', learning = 0, practice = 0 } = trail.steps[at.step] ?? {}
  const note =
    practice > learning ? `${learning + practice} h, ${practice} of them practice` : `${learning + practice} h, ${learning} of them new`
  return { ...at, title, note }
}
