/** The hours of the tracks as far as they are known: expected, and how far off they may be, together. */
import { LEVEL_ENDS, levelsFrom, normalDensity } from './ability.ts'
import { abilityIn, at, placeOf, type Ability, type Knowledge } from './knowledge.ts'
import type { TrackHours } from '../path/track-hours.ts'

/**
 * How much wider ranges are than the model alone says, as standard deviations: it knows nothing of what is wrong with itself. Set so that
 * 80 % ranges hold 80 % of simulated people, those whom the model describes badly among them.
 */
export const MODEL_DOUBT = 1.22

/** Half an 80 % range, in standard deviations. */
const Z80 = 1.2816

/** Where these hours lie in 80 of 100 cases, as far as levels are in doubt. Never below 0. */
export function rangeOf({ mean, variance }: Outlook): { low: number; high: number } {
  const half = Z80 * MODEL_DOUBT * Math.sqrt(variance)
  return { low: Math.max(0, mean - half), high: mean + half }
}

/** A sum of hours over skills, followed through what is known. */
export interface Outlook {
  /** Expected hours. */
  mean: number
  /** Hours squared. */
  variance: number
  /** Covariance of these hours with each ability, by place: what an answer about a skill moves. */
  pull: Float64Array
}

/** @param hours by skill and level, as of a track or of the difference of two */
export function outlookOn(it: Knowledge, hours: TrackHours['skills']): Outlook {
  const n = it.mean.length
  const pull = new Float64Array(n)
  let mean = 0
  let own = 0
  let explained = 0
  for (const [skill, byLevel] of hours) {
    const place = placeOf(it, skill)
    const ability = abilityIn(it, skill)
    const { expected, variance, slope } = followed(byLevel, ability)
    mean += expected
    own += variance
    explained += slope ** 2 * ability.variance
    for (let i = 0; i < n; i++) pull[i] = at(pull, i) + slope * at(it.cov, place * n + i)
  }
  const together = [...hours].reduce(
    (sum, [skill, byLevel]) => sum + followed(byLevel, abilityIn(it, skill)).slope * at(pull, placeOf(it, skill)),
    0,
  )
  // Hours go in steps: what a straight line misses of each skill's is its own.
  return { mean, variance: together + Math.max(0, own - explained), pull }
}

interface Followed {
  expected: number
  variance: number
  /** Hours for an ability point: the straight line that fits best over the belief. */
  slope: number
}

function followed(byLevel: readonly number[], { mean, variance }: Ability): Followed {
  const deviation = Math.sqrt(variance)
  const chances = levelsFrom(mean, deviation)
  const expected = chances.reduce((sum, chance, level) => sum + chance * (byLevel[level] ?? 0), 0)
  const squares = chances.reduce((sum, chance, level) => sum + chance * ((byLevel[level] ?? 0) - expected) ** 2, 0)
  // Each step of the hours counts with the density where it lies (Stein's lemma).
  const slope = LEVEL_ENDS.reduce((sum, end, level) => {
    const step = (byLevel[level + 1] ?? 0) - (byLevel[level] ?? 0)
    return sum + (step * normalDensity((end - mean) / deviation)) / deviation
  }, 0)
  return { expected, variance: squares, slope }
}

/** By how many hours the first track asks for more than the second, by skill and level. */
export function differenceOf(a: TrackHours, b: TrackHours): TrackHours['skills'] {
  const skills = new Set([...a.skills.keys(), ...b.skills.keys()])
  const nothing = [0, 0, 0, 0, 0]
  return new Map(
    [...skills].map((skill) => [skill, (a.skills.get(skill) ?? nothing).map((it, level) => it - (b.skills.get(skill)?.[level] ?? 0))]),
  )
}
