/** The one place of a roadmap where work opens most: named on the map, so that a next hour is well spent. */

export interface Waypoint {
  milestone: string
  /** Milestones of the same roadmap that come before it. */
  prerequisites: readonly string[]
  /** Likely hours of learning and practice. */
  hours: number
  /** open: can be worked on now · ahead: waits for others · closed: finished, credited, skipped, or yours from the start. */
  stand: 'open' | 'ahead' | 'closed'
}

export interface PinchPoint {
  milestone: string
  /** Later milestones that wait for it, directly or through others, and their hours together. */
  later: number
  hours: number
}

/** Fewer than this wait before almost any milestone: naming one of them would say nothing. */
const WORTH_NAMING = 2

/**
 * The milestone before which the most hours of unfinished later milestones stand. One that is open now; where none is, one ahead.
 * The earlier one of equals; waypoints come in the order of the roadmap. Null when fewer than two milestones wait for any of them.
 */
export function pinchPoint(waypoints: readonly Waypoint[]): PinchPoint | null {
  const open = waypoints.filter((it) => it.stand === 'open')
  const candidates = open.length > 0 ? open : waypoints.filter((it) => it.stand === 'ahead')
  let best: PinchPoint | null = null
  for (const { milestone } of candidates) {
    const waiting = waitingFor(waypoints, milestone)
    const hours = waiting.reduce((sum, it) => sum + it.hours, 0)
    if (waiting.length >= WORTH_NAMING && hours > (best?.hours ?? 0)) best = { milestone, later: waiting.length, hours }
  }
  return best
}

/** What waits for a milestone, through any number of others. Nothing waits through what is closed. */
export function waitingFor(waypoints: readonly Waypoint[], milestone: string): Waypoint[] {
  const found = new Set<string>([milestone])
  // Whatever the order of the roadmap, each round finds at least one more or ends.
  for (let before = 0; before !== found.size;) {
    before = found.size
    for (const it of waypoints) {
      if (it.stand !== 'closed' && it.prerequisites.some((id) => found.has(id))) found.add(it.milestone)
    }
  }
  found.delete(milestone)
  return waypoints.filter((it) => found.has(it.milestone))
}
