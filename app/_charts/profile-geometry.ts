/**
 * The elevation profile in numbers. A milestone climbs while it teaches something new and runs flat while it is practised, so the
 * line is made of hours on both axes: across, all hours of work; up, hours of new learning.
 */
import type { TrackMark } from '../_ui/track-name.tsx'

export interface ProfileStep {
  title: string
  /** Likely hours, whole numbers. */
  learning: number
  practice: number
}

export interface Trail extends TrackMark {
  steps: readonly ProfileStep[]
}

export interface Point {
  /** Hours of work so far. */
  worked: number
  /** Hours of new learning so far. */
  climbed: number
}

/** Where each step ends, the start first. */
export function waypoints(steps: readonly ProfileStep[]): Point[] {
  const points: Point[] = [{ worked: 0, climbed: 0 }]
  for (const step of steps) {
    const { worked, climbed } = points.at(-1) ?? { worked: 0, climbed: 0 }
    points.push({ worked: worked + step.learning + step.practice, climbed: climbed + step.learning })
  }
  return points
}

export const endOf = (steps: readonly ProfileStep[]): Point => waypoints(steps).at(-1) ?? { worked: 0, climbed: 0 }

/** The middle of a step's climb. */
export function climbOf(steps: readonly ProfileStep[], index: number): Point {
  const start = waypoints(steps)[index] ?? { worked: 0, climbed: 0 }
  const half = (steps[index]?.learning ?? 0) / 2
  return { worked: start.worked + half, climbed: start.climbed + half }
}

/** New learning after this many hours of work. */
export function climbedAt(steps: readonly ProfileStep[], worked: number): number {
  let left = worked
  let climbed = 0
  for (const step of steps) {
    climbed += Math.max(0, Math.min(step.learning, left))
    left -= step.learning + step.practice
    if (left <= 0) break
  }
  return climbed
}

/** Hours of work after which this much new learning is reached; null when the trail stays lower. */
export function workedAt(steps: readonly ProfileStep[], climbed: number): number | null {
  let worked = 0
  let left = climbed
  for (const step of steps) {
    if (left <= step.learning) return worked + left
    left -= step.learning
    worked += step.learning + step.practice
  }
  return null
}

/** The line as path data in hours, for a drawing whose upper edge is at `top` hours. */
export function linePath(steps: readonly ProfileStep[], top: number): string {
  return `M0 ${top}${steps.map((step) => `${step.learning > 0 ? `l${step.learning}-${step.learning}` : ''}${step.practice > 0 ? `h${step.practice}` : ''}`).join('')}`
}

/** Contour lines under the trail at every multiple of `every` that `keep` accepts. */
export function contourPath(steps: readonly ProfileStep[], top: number, every: number, keep: (hours: number) => boolean): string {
  const end = endOf(steps)
  let path = ''
  for (let hours = every; hours < end.climbed; hours += every) {
    const from = keep(hours) ? workedAt(steps, hours) : null
    if (from !== null) path += `M${from} ${top - hours}H${end.worked}`
  }
  return path
}
