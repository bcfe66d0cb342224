/** How likely each half of a verdict is to stay, and how many of the cases in which it would not an answer could settle. */
import { normalBelow } from '../knowledge/ability.ts'
import { FEWER_BY } from './effort.ts'
import { CLEAR_LEAN, EIGHTY_PERCENT, type InterestResult } from './interest.ts'
import { differenceOf, MODEL_DOUBT, outlookOn } from '../knowledge/outlook.ts'
import type { TrackHours } from './track-hours.ts'
import type { Undrawn } from './verdict-certainty.ts'
import type { Side } from './verdict.ts'

/** The side that one half of the verdict names, or none. */
export interface Half<Question> {
  /** That it would name the same again, 0–1. */
  chance: number
  /** By how much that grows, 0–1, if the answer speaks for it: the mean over the answers that do. The others make it smaller. */
  settledBy(question: Question): number
}

/** What an answer moves a figure by, followed through the abilities (`Outlook.pull`): hours for one standard deviation of the answer. */
export type Signal = (pull: Float64Array) => number

/** In the same cases as the draws of how sure a verdict is, but without drawing. */
export function effortHalf({ verdict: { effort }, knowledge, hours }: Omit<Undrawn, 'interest'>): Half<Signal> {
  const [models, operations] = [effort.models.path.learning.likely, effort.operations.path.learning.likely]
  // By how many hours either side is clearly fewer: above 0 where it is.
  const clear = [
    { ...outlookOn(knowledge, differenceOf(less(hours.operations), hours.models)), mean: (1 - FEWER_BY) * operations - models },
    { ...outlookOn(knowledge, differenceOf(less(hours.models), hours.operations)), mean: (1 - FEWER_BY) * models - operations },
  ]
  const chance = chancesOf(clear.map(({ mean, variance }) => above(mean, MODEL_DOUBT ** 2 * variance)))[effort.side]
  const settledBy = (signal: Signal) => {
    const after = clear.map(({ mean, variance, pull }) => ({ mean, by: signal(pull), left: variance - signal(pull) ** 2 }))
    return meanGain(
      chance,
      (z) => chancesOf(after.map(({ mean, by, left }) => above(mean + MODEL_DOUBT * by * z, MODEL_DOUBT ** 2 * left)))[effort.side],
    )
  }
  return { chance, settledBy }
}

const less = ({ track, skills }: TrackHours): TrackHours => ({
  track,
  skills: new Map([...skills].map(([skill, hours]) => [skill, hours.map((it) => (1 - FEWER_BY) * it)])),
})

/** A question is the part of the lean's variance, 0–1, that its answer takes away. Without a lean nothing is in doubt. */
export function leanHalf({ lean, range, side }: Pick<InterestResult, 'lean' | 'range' | 'side'>): Half<number> {
  if (lean === null || range === null || side === 'unknown') return { chance: 1, settledBy: () => 0 }
  const variance = ((range.high - range.low) / 2 / EIGHTY_PERCENT) ** 2
  const chanceAt = (at: number, left: number) => chancesOf([-at, at].map((it) => above(it - CLEAR_LEAN, left)))[side]
  const chance = chanceAt(lean, variance)
  const settledBy = (narrows: number) =>
    meanGain(chance, (z) => chanceAt(lean + Math.sqrt(narrows * variance) * z, (1 - narrows) * variance))
  return { chance, settledBy }
}

type Chances = Record<Side, number>

const chancesOf = ([models = 0, operations = 0]: readonly number[]): Chances => ({
  models,
  operations,
  none: Math.max(0, 1 - models - operations),
})

/** That something known up to this variance lies above 0. */
const above = (mean: number, variance: number): number => normalBelow(mean / Math.sqrt(Math.max(variance, 1e-9)))

/** Over the answers, which are standard normal, that raise a chance. */
function meanGain(before: number, after: (z: number) => number): number {
  let [gain, weights] = [0, 0]
  for (let z = -4; z <= 4; z += 0.25) {
    const more = after(z) - before
    if (more <= 0) continue
    const weight = Math.exp((-z * z) / 2)
    gain += weight * more
    weights += weight
  }
  return weights === 0 ? 0 : gain / weights
}
