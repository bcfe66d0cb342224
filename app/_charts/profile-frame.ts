/** Where things lie in an elevation profile: its scale in hours, its plot in pixels, and its contour lines. */
import { endOf, type Point, type Trail } from './profile-geometry.ts'
import { percent, tickStep } from './scale.ts'

/** Hours between contour lines; every hundredth is heavier. */
export const CONTOUR = 25

/** What several drawings share to be comparable. Hours. */
export interface ProfileScale {
  worked: number
  climbed: number
}

export interface Frame extends ProfileScale {
  /** Pixels above and within the plot. */
  top: number
  height: number
}

/** Where a point lies: per cent across, pixels down. */
export function place({ worked, climbed }: Point, frame: Frame): { x: string; y: number } {
  return { x: percent(worked, frame.worked), y: Math.round(10 * (frame.top + frame.height * (1 - climbed / frame.climbed))) / 10 }
}

/** A scale that holds these trails, with round ends. */
export function profileScale(trails: readonly Trail[], hoursPerWeek: number): ProfileScale {
  const ends = trails.map((it) => endOf(it.steps))
  const weeks = Math.max(1, ...ends.map((it) => it.worked)) / hoursPerWeek
  const climbed = Math.max(CONTOUR, ...ends.map((it) => it.climbed))
  const half = tickStep(weeks, 6) / 2
  const step = tickStep(climbed, 5)
  return { worked: Math.ceil(weeks / half + 0.02) * half * hoursPerWeek, climbed: Math.ceil(climbed / step + 0.05) * step }
}
