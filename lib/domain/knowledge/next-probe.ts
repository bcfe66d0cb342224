/** Which knowledge item comes next: the one whose answer would narrow most what this person is deciding; and when to stop. */
import type { Probe } from '../curriculum/assessment.ts'
import { abilityIn, at, placeOf, type Knowledge } from './knowledge.ts'
import { differenceOf, outlookOn, type Outlook } from './outlook.ts'
import { prospectOf } from '../answers/probe-answer.ts'
import type { TrackHours } from '../path/track-hours.ts'

/** Never more items than this. */
export const MOST_PROBES = 25
/** Not worth another item when it is expected to narrow no figure by more than this part of its uncertainty. Editorial. */
export const WORTH_ASKING = 0.008

export interface NextProbe {
  probe: Probe
  /** Part, 0–1, by which it is expected to narrow the uncertainty of what is decided, as a mean over the figures. */
  narrows: number
  /** Where it narrows most: the difference between two tracks, or the hours of one. */
  tracks: readonly string[]
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

/** Part, 0–1, by which the answer to an item is expected to narrow the range of hours. */
export function expectedNarrowing(it: Knowledge, outlook: Outlook, probe: Probe): number {
  const own = abilityIn(it, probe.skill)
  const { taken } = prospectOf(probe, own)
  return narrowing(outlook, { taken, pull: at(outlook.pull, placeOf(it, probe.skill)), variance: own.variance })
}

/** Of the variance of a figure, what follows from a skill alone is pull² ÷ its variance; the answer takes its part of that. */
function narrowing(figure: Outlook, { taken, pull, variance }: { taken: number; pull: number; variance: number }): number {
  // Hours that are known already, as of a path whose skills were all shown.
  if (figure.variance <= 0) return 0
  return 1 - Math.sqrt(Math.max(0, 1 - (taken * pull ** 2) / (variance * figure.variance)))
}

/** Null when no item is left or none is worth asking. Of equals the first in the content's order, so that it is the same every time. */
export function nextProbe(it: Knowledge, aims: readonly Aim[], probes: Iterable<Probe>): NextProbe | null {
  let best: NextProbe | null = null
  for (const probe of probes) {
    const own = abilityIn(it, probe.skill)
    const { taken } = prospectOf(probe, own)
    const place = placeOf(it, probe.skill)
    const narrowings = aims.map((aim) => narrowing(aim, { taken, pull: at(aim.pull, place), variance: own.variance }))
    const narrows = narrowings.reduce((sum, part) => sum + part, 0) / aims.length
    if (best && narrows <= best.narrows) continue
    best = { probe, narrows, tracks: aims[narrowings.indexOf(Math.max(...narrowings))]?.tracks ?? [] }
  }
  return best
}
