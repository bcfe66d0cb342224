/**
 * How far the hours of milestones may lie from their estimates. Low and high are read as the hours that one in ten stays below, and one
 * in ten goes beyond; in between, and outside, hours are log-normal on either side of the likely ones.
 */
import { normalBelow } from '../knowledge/ability.ts'
import { BANDS, type Range } from '../path/hours.ts'
import { normalQuantile } from '../numbers/normal-quantile.ts'

/** Standard deviations from the middle to where one in ten lies beyond. */
export const ONE_IN_TEN = normalQuantile(0.9)

/**
 * What the spread of one milestone is made of, as parts of its variance: the person, who takes longer or shorter for everything; the area,
 * whose milestones go well or badly together; the milestone's own. Editorial, until actual hours of many people tell.
 */
export const SPREAD = { person: 0.35, area: 0.2, own: 0.45 } as const

/** Standard deviations of the logarithm of the hours, below and above the likely ones. */
export interface Sides {
  under: number
  over: number
}

/** Hours that are no range have no spread; a low of 0 counts as a tenth of the likely hours. */
export const sidesOf = ({ low, likely, high }: Range): Sides =>
  likely <= 0
    ? { under: 0, over: 0 }
    : {
        under: Math.max(0, Math.log(likely / Math.max(low, likely / 10)) / ONE_IN_TEN),
        over: Math.max(0, Math.log(Math.max(high, likely) / likely) / ONE_IN_TEN),
      }

/** Hours at so many standard deviations from the likely ones. */
export function hoursAt({ likely, ...range }: Range, deviations: number): number {
  const { under, over } = sidesOf({ likely, ...range })
  return likely * Math.exp(deviations * (deviations < 0 ? under : over))
}

/** Worked hours beyond so many deviations say no more about what is left than a surprise of that size. */
const MOST_SURPRISE = 3

/**
 * Hours left after some were worked and the milestone is not finished: of all people for whom it takes more than that. So it is about
 * the rest of the estimate at first, and never comes to nothing: whoever is past the likely hours is probably not at the end.
 */
export function hoursLeft(estimate: Range, worked: number): Range {
  if (worked <= 0 || estimate.likely <= 0) return estimate
  const { under, over } = sidesOf(estimate)
  const surprise = Math.log(worked / estimate.likely) / ((worked < estimate.likely ? under : over) || 0.01)
  const deviations = Math.min(surprise, MOST_SURPRISE)
  const past = normalBelow(deviations)
  const scale = surprise > MOST_SURPRISE ? worked / hoursAt(estimate, MOST_SURPRISE) : 1
  const base = surprise > MOST_SURPRISE ? hoursAt(estimate, MOST_SURPRISE) : worked
  const [low = 0, likely = 0, high = 0] = BANDS.map((_, index) => {
    const part = past + (1 - past) * ([0.1, 0.5, 0.9][index] ?? 0.5)
    return Math.max(0, (hoursAt(estimate, normalQuantile(Math.min(part, 1 - 1e-9))) - base) * scale)
  })
  return { low, likely, high }
}
