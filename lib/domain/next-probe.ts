/** Which knowledge item comes next: the one whose answer would narrow most what this person is deciding; and when to stop. */
import type { Probe } from './assessment.ts'
import { abilityIn, at, placeOf, type Knowledge } from './knowledge.ts'
import { differenceOf, outlookOn, type Outlook } from './outlook.ts'
import { prospectOf } from './probe-answer.ts'
import type { TrackHours } from './track-hours.ts'

/** Never more items than this. */
export const MOST_PROBES = 25
/** Not worth another item when it is expected to narrow no figure by more than this part of its uncertainty. Editorial. */
export const WORTH_ASKING = 0.008

export interface NextProbe {
  probe: Probe
  /** Part, 0–1, by which it is expected to narrow the uncertainty of what is decided, as a mean over the figures. */
  narrows: number
  /** Where it narrows most: the difference between two tracks, or the hours of one. */
  narrowsMost: { tracks: readonly string[]; hours: number }
}

interface Aim extends Outlook {
  tracks: readonly string[]
}

/**
 * What somebody decides: which of two sides costs them less, and what each costs. An item counts for all of these at once, each measured
 * by its own uncertainty; the difference counts among them like one more figure.
 */
export function aimsOf(it: Knowledge, tracks: readonly TrackHours[], sides: readonly [string, string]): Aim[] {
  const [a, b] = sides.map((side) => tracks.find((track) => track.track === side))
  const own = tracks.map((track): Aim => ({ ...outlookOn(it, track.skills), tracks: [track.track] }))
  if (!a || !b) return own
  const difference: Aim = { ...outlookOn(it, differenceOf(a, b)), tracks: [a.track, b.track] }
  return [difference, difference, ...own]
}

/** Null when no item is left or none is worth asking. Of equals the first in the content's order, so that it is the same every time. */
export function nextProbe(it: Knowledge, aims: readonly Aim[], probes: Iterable<Probe>): NextProbe | null {
  let best: NextProbe | null = null
  for (const probe of probes) {
    const { mean, variance } = abilityIn(it, probe.skill)
    const place = placeOf(it, probe.skill)
    const { taken } = prospectOf(probe, { mean, variance })
    // Of the variance of a figure, what follows from this skill alone is pull² ÷ variance; the answer takes its part of that.
    const parts = aims.map((aim) => (taken * at(aim.pull, place) ** 2) / (variance * aim.variance))
    const narrows = parts.reduce((sum, part) => sum + 1 - Math.sqrt(Math.max(0, 1 - part)), 0) / aims.length
    if (best && narrows <= best.narrows) continue
    const most = parts.indexOf(Math.max(...parts))
    const aim = aims[most]
    if (aim)
      best = {
        probe,
        narrows,
        narrowsMost: { tracks: aim.tracks, hours: Math.sqrt(aim.variance) * (1 - Math.sqrt(Math.max(0, 1 - (parts[most] ?? 0)))) },
      }
  }
  return best
}
