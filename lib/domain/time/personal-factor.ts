/**
 * What a learner's hours come to for one hour of an estimate, from the milestones that they finished. The logarithms of the ratios have a
 * common middle: found with Huber's loss (1964), so that beyond a point a ratio pulls no harder however far off it is, and held towards
 * none at all by as much as people differ, so that few milestones say little.
 */
import type { Range } from '../path/hours.ts'
import { sidesOf, SPREAD } from './hours-spread.ts'

/** A milestone that was finished, with hours logged for it. */
export interface ActualHours {
  milestone: string
  /** As it was estimated for this person, before any factor. */
  estimate: Range
  actual: number
}

export interface PersonalFactor {
  /** 1.2 means that 10 estimated hours are planned as 12. */
  factor: number
  /** Standard deviation of its logarithm: how little is known. */
  doubt: number
  /** The milestones it is from, each with its own ratio. */
  from: readonly { milestone: string; ratio: number }[]
  /** Ratio of all hours to all estimates, before anything is held back; null without a milestone. */
  plain: number | null
}

/** Deviations from the middle up to which a ratio counts in full. Huber's own figure for 95 % efficiency. */
const FULL_PULL = 1.345
/** Deviation of the logarithm that is taken for milestones whose estimate is no range. */
export const USUAL_SPREAD = 0.45
/** A milestone with fewer hours says nothing: somebody began to log too late. */
const LEAST_RATIO = 0.1

/** Nobody's: the estimates as they are. */
export const NO_FACTOR: PersonalFactor = { factor: 1, doubt: Math.sqrt(SPREAD.person) * USUAL_SPREAD, from: [], plain: null }

/** Whether its hours say anything of how long it takes. */
export const ratioCounts = ({ estimate, actual }: ActualHours): boolean => estimate.likely > 0 && actual >= LEAST_RATIO * estimate.likely

export function personalFactor(finished: readonly ActualHours[]): PersonalFactor {
  const counted = finished.filter(ratioCounts)
  const ratios = counted.map(({ milestone, estimate, actual }) => ({ milestone, ratio: actual / estimate.likely }))
  const logs = counted.map(({ estimate, actual }) => {
    const { under, over } = sidesOf(estimate)
    const spread = (under + over) / 2 || USUAL_SPREAD
    return { at: Math.log(actual / estimate.likely), deviation: Math.sqrt(SPREAD.area + SPREAD.own) * spread }
  })
  const { middle, doubt } = middleOf(logs, NO_FACTOR.doubt)
  const sum = (of: (it: ActualHours) => number) => counted.reduce((all, it) => all + of(it), 0)
  return {
    factor: Math.exp(middle),
    doubt,
    from: ratios,
    plain: counted.length === 0 ? null : sum((it) => it.actual) / sum((it) => it.estimate.likely),
  }
}

/** By reweighting until it stands still; each round is a weighted mean with 0 as one more value. */
function middleOf(values: readonly { at: number; deviation: number }[], prior: number): { middle: number; doubt: number } {
  let middle = 0
  let weight = 1 / prior ** 2
  for (let round = 0; round < 50; round++) {
    weight = 1 / prior ** 2
    let pull = 0
    for (const { at, deviation } of values) {
      const off = Math.abs(at - middle) / deviation
      const own = (off <= FULL_PULL ? 1 : FULL_PULL / off) / deviation ** 2
      weight += own
      pull += own * at
    }
    const next = pull / weight
    const isStill = Math.abs(next - middle) < 1e-9
    middle = next
    if (isStill) break
  }
  return { middle, doubt: Math.sqrt(1 / weight) }
}

/** "The 4 milestones you finished with hours took 1.4 × the estimate. …" Empty without any. */
export function factorWords({ factor, from, plain }: PersonalFactor): string {
  if (plain === null) return ''
  const milestones = from.length === 1 ? 'The milestone you finished with hours' : `The ${from.length} milestones you finished with hours`
  return `${milestones} took ${times(plain)} the estimate. What is left is planned at ${times(factor)}: few milestones say little, and none of them counts for more than its share.`
}

/** "1.4 ×". */
export const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`
