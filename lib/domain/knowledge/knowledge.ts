/**
 * What is believed of one person's skills together: a normal distribution over the ability in every skill, and over how far too high this
 * person rates themselves. Together, because skills hang together: by prerequisites, by area, by person. What is heard of one therefore
 * says something of the others.
 */
import type { Belief } from './belief.ts'
import { levelsFrom } from './ability.ts'

export interface Knowledge {
  /** Place of each skill; the rating bias has the last one. */
  places: ReadonlyMap<string, number>
  /** In ability points. */
  mean: Float64Array
  /** Covariances, row after row. */
  cov: Float64Array
}

export interface Ability {
  mean: number
  variance: number
}

/** A weighted sum of abilities: places with their weights. */
export type Weights = readonly (readonly [place: number, weight: number])[]

/** Hears a measured weighted sum of abilities: the exact rule for normal distributions (Kalman, 1960, with one measurement). */
export function hearSum(it: Knowledge, weights: Weights, { value, variance }: { value: number; variance: number }): Knowledge {
  const sum = sumOf(it, weights)
  const spread = sum.variance + variance
  return moveAlong(it, sum.column, { step: (value - sum.mean) / spread, shrink: 1 / spread })
}

/** Gives a weighted sum another mean and a smaller variance, and everything else what follows from it. */
export function moveSum(it: Knowledge, weights: Weights, { mean, variance }: Ability): Knowledge {
  const before = sumOf(it, weights)
  return moveAlong(it, before.column, {
    step: (mean - before.mean) / before.variance,
    shrink: (before.variance - variance) / before.variance ** 2,
  })
}

/** What is known of a weighted sum, and its covariance with each ability, by place. */
export function sumOf(it: Knowledge, weights: Weights): Ability & { column: Float64Array } {
  const n = it.mean.length
  const column = new Float64Array(n)
  for (const [place, weight] of weights) {
    for (let i = 0; i < n; i++) column[i] = at(column, i) + weight * at(it.cov, i * n + place)
  }
  const mean = weights.reduce((sum, [place, weight]) => sum + weight * at(it.mean, place), 0)
  return { column, mean, variance: weights.reduce((sum, [place, weight]) => sum + weight * at(column, place), 0) }
}

/** Gives one place another mean and a smaller variance, and everything else what follows from it. */
export const moveTo = (it: Knowledge, place: number, after: Ability): Knowledge => moveSum(it, [[place, 1]], after)

function moveAlong(it: Knowledge, column: Float64Array, { step, shrink }: { step: number; shrink: number }): Knowledge {
  const n = it.mean.length
  const mean = it.mean.map((own, i) => own + step * at(column, i))
  const cov = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    const row = shrink * at(column, i)
    for (let j = 0; j < n; j++) cov[i * n + j] = at(it.cov, i * n + j) - row * at(column, j)
  }
  return { places: it.places, mean, cov }
}

/** @throws Error for a skill that is not in the curriculum this was made from. */
export function placeOf(it: Knowledge, skill: string): number {
  const place = it.places.get(skill)
  if (place === undefined) throw new Error(`nothing is known of ${skill}`)
  return place
}

export function abilityIn(it: Knowledge, skill: string): Ability {
  const place = placeOf(it, skill)
  return { mean: at(it.mean, place), variance: at(it.cov, place * it.mean.length + place) }
}

/** The probabilities of the levels 0–4 of a skill. */
export function beliefIn(it: Knowledge, skill: string): Belief {
  const { mean, variance } = abilityIn(it, skill)
  return levelsFrom(mean, Math.sqrt(variance))
}

/** By how many ability points this person rates themselves too high; negative when too low. */
export function biasIn(it: Knowledge): Ability {
  const n = it.mean.length
  return { mean: at(it.mean, n - 1), variance: at(it.cov, n * n - 1) }
}

/** An element that is there: arrays are made with their full length. */
export const at = (array: Float64Array, index: number): number => array[index] as number
