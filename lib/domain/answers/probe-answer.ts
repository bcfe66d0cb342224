/** How a knowledge item is answered at an ability, and what an answer says of it. */
import type { Probe } from '../curriculum/assessment.ts'
import { abilityIn, moveTo, placeOf, type Ability, type Knowledge } from '../knowledge/knowledge.ts'

/** How sure somebody says they are. */
export const CONFIDENCES = ['guess', 'fairly-sure', 'certain'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export interface ProbeAnswer {
  /** unknown: "I don't know", which is better than a guess. */
  outcome: 'right' | 'wrong' | 'unknown'
  /** Null for "I don't know", and where it was not said. */
  confidence: Confidence | null
}

/** Chance of the right one of four options for somebody who cannot do it, by how sure they say they are. Editorial. */
export const LUCKY: Readonly<Record<Confidence, number>> = { guess: 0.45, 'fairly-sure': 0.2, certain: 0.1 }
/** Chance that somebody who can do it answers wrongly all the same. Editorial. */
export const SLIP = 0.05
/** Brings the logistic curve next to the normal one (Birnbaum, 1968). */
export const SCALE = 1.7

/** Chance of the right answer at an ability: the logistic model with a lower and an upper end (Barton and Lord, 1981). */
export function chanceRight(
  { difficulty, discrimination }: Pick<Probe, 'difficulty' | 'discrimination'>,
  ability: number,
  lucky: number,
): number {
  return lucky + (1 - lucky - SLIP) / (1 + Math.exp(-SCALE * discrimination * (ability - difficulty)))
}

/** How likely the answer is at an ability, up to a factor. */
export function likelihood(probe: Probe, { outcome, confidence }: ProbeAnswer, ability: number): number {
  if (outcome === 'unknown') return 1 - chanceRight(probe, ability, 0)
  const right = chanceRight(probe, ability, LUCKY[confidence ?? 'fairly-sure'])
  return outcome === 'right' ? right : 1 - right
}

/**
 * The knowledge after an answer. Mean and variance in the item's own skill are those of Bayes' rule; the other skills follow as in a normal
 * distribution (assumed density filtering; Minka, 2001).
 */
export function hearAnswer(it: Knowledge, probe: Probe, answer: ProbeAnswer): Knowledge {
  return moveTo(
    it,
    placeOf(it, probe.skill),
    seenThrough(abilityIn(it, probe.skill), (ability) => likelihood(probe, answer, ability)),
  )
}

/** What asking an item may bring, before it is answered. */
export interface Prospect {
  /** Part, 0–1, of the variance in the item's own skill that the answer takes away, expected over the answers. */
  taken: number
}

export function prospectOf(probe: Probe, own: Ability): Prospect {
  const right = (ability: number) => chanceRight(probe, ability, LUCKY.certain)
  const outcomes = [seenThrough(own, right), seenThrough(own, (ability) => 1 - right(ability))]
  const left = outcomes.reduce((sum, it) => sum + it.chance * it.variance, 0)
  return { taken: 1 - left / own.variance }
}

/** A normal distribution seen through a likelihood: its chance, and the mean and variance afterwards. */
export function seenThrough({ mean, variance }: Ability, likelihoodAt: (ability: number) => number): Ability & { chance: number } {
  const deviation = Math.sqrt(variance)
  let chance = 0
  let first = 0
  let second = 0
  for (const { z, weight } of GRID) {
    const part = weight * likelihoodAt(mean + z * deviation)
    chance += part
    first += part * z
    second += part * z * z
  }
  const shift = first / chance
  return { chance, mean: mean + deviation * shift, variance: variance * (second / chance - shift ** 2) }
}

/** Points within ±4 standard deviations, a quarter apart: for curves this smooth the sum is the integral to six digits. */
const GRID: readonly { z: number; weight: number }[] = (() => {
  const points = Array.from({ length: 33 }, (_, i) => (i - 16) / 4)
  const sum = points.reduce((total, z) => total + Math.exp((-z * z) / 2), 0)
  return points.map((z) => ({ z, weight: Math.exp((-z * z) / 2) / sum }))
})()
