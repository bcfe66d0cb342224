/**
 * What is believed of one person's level in one skill: a probability for each level 0–4, adding up to 1.
 * It is one skill's share of what is known of all together (`knowledge.ts`).
 */
import { LEVELS, type Level } from '../curriculum/curriculum.ts'

export type Belief = readonly [number, number, number, number, number]

/** All weight on one level: the reference figures for a typical engineer. */
export function certain(level: Level): Belief {
  return normalise(LEVELS.map((l) => (l === level ? 1 : 0)))
}

/** The belief once `level` has been reached: weight below it moves up to it. */
export function raise(belief: Belief, level: Level): Belief {
  const below = LEVELS.filter((l) => l < level).reduce<number>((sum, l) => sum + belief[l], 0)
  return toBelief(LEVELS.map((l) => (l < level ? 0 : l === level ? belief[l] + below : belief[l])))
}

/** Probability, 0–1, that the level is held or passed. */
export function chanceAtLeast(belief: Belief, level: Level): number {
  return LEVELS.filter((l) => l >= level).reduce<number>((sum, l) => sum + belief[l], 0)
}

/** The lowest level with at least `share` (0–1) of the weight at or below it. */
export function levelAt(belief: Belief, share: number): Level {
  let sum = 0
  for (const level of LEVELS) {
    sum += belief[level]
    if (sum >= share - 1e-9) return level
  }
  return 4
}

function normalise(weights: readonly number[]): Belief {
  const sum = weights.reduce((a, b) => a + b, 0)
  return toBelief(weights.map((w) => w / sum))
}

function toBelief(weights: readonly number[]): Belief {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = weights
  return [a, b, c, d, e]
}

/** The mean level, 0–4. */
export function expectedLevel(belief: Belief): number {
  return LEVELS.reduce<number>((sum, level) => sum + level * belief[level], 0)
}
