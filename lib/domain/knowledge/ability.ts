/**
 * The ability scale: levels 0–4 of a skill have their centres at −2.4, −1.2, 0, 1.2 and 2.4, as the knowledge items are authored, and
 * meet half way between them.
 */
import type { Belief } from './belief.ts'

/** Ability points that one level is wide. */
export const LEVEL_WIDTH = 1.2
/** Upper ends of the levels 0–3. */
export const LEVEL_ENDS = [-1.8, -0.6, 0.6, 1.8] as const

/** Ability at the centre of a level, which may lie between or outside 0–4. */
export const abilityOf = (level: number): number => LEVEL_WIDTH * (level - 2)

/** The level, 0–4, that an ability lies in. */
export const levelFrom = (ability: number): number => LEVEL_ENDS.filter((end) => ability > end).length

/** Probabilities of the levels for an ability that is known up to this standard deviation. */
export function levelsFrom(mean: number, deviation: number): Belief {
  const [a = 0, b = 0, c = 0, d = 0] = LEVEL_ENDS.map((end) => normalBelow((end - mean) / deviation))
  return [a, b - a, c - b, d - c, 1 - d]
}

/**
 * Part of a standard normal distribution below x, 0–1. Formula 7.1.26 of Abramowitz and Stegun, "Handbook of Mathematical Functions"
 * (1964); wrong by less than 1.5e-7.
 */
export function normalBelow(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * z)
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-z * z)
  return x > 0 ? 1 - tail / 2 : tail / 2
}

export const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
