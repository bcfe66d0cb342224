/** A path as a chart draws it: likely hours of each milestone. */
import type { Track } from '#lib/domain/curriculum/curriculum.ts'
import type { Path } from '#lib/domain/path/path.ts'
import type { Trail } from './profile-geometry.ts'

export function trailOf({ name, shortName, blaze }: Pick<Track, 'name' | 'shortName' | 'blaze'>, { steps }: Pick<Path, 'steps'>): Trail {
  return {
    name,
    shortName,
    blaze,
    steps: steps.map((it) => ({ title: it.title, learning: it.learning.likely, practice: it.practice.likely })),
  }
}
