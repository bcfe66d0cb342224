/**
 * How a knowledge item is answered by people whose ability is only known so far. Somebody can do it or not, by the logistic curve of the
 * item. Who can is right but for slips; who cannot says "I don't know" with one chance, and otherwise chooses with the item's luck. Right,
 * wrong and unknown therefore have chances that add up to 1, and being sure of it is no part of the item.
 */
import type { Probe } from '../curriculum/assessment.ts'
import { chanceRight, SCALE, SLIP } from '../answers/probe-answer.ts'

/** What is known of an ability: a normal distribution. */
export interface Known {
  mean: number
  deviation: number
}

/** Of somebody who answers an item. */
export interface ItemChances {
  /** Difficulty and discrimination as in a Probe; the odds are logarithms of odds. */
  difficulty: number
  discrimination: number
  /** That somebody who cannot do it and chooses chooses rightly. */
  luckOdds: number
  /** That somebody who cannot do it says so. */
  unknownOdds: number
}

export interface Outcome {
  chance: number
  /** How the chance rises with difficulty, discrimination and the two odds. */
  by: readonly [number, number, number, number]
}

/** Abilities at which curves are followed, a quarter apart: nothing is known of anybody as closely as that. */
const ABILITIES = Array.from({ length: 61 }, (_, i) => (i - 30) / 4)

/** Chance of each of the abilities. */
export type Spread = readonly number[]

export function spreadOf({ mean, deviation }: Known): Spread {
  const heights = ABILITIES.map((it) => Math.exp(-(((it - mean) / deviation) ** 2) / 2))
  const sum = heights.reduce((a, b) => a + b, 0)
  return heights.map((it) => it / sum)
}

/** Chance that somebody can do it, at each of the abilities. */
const abilityCurve = (item: Pick<Probe, 'difficulty' | 'discrimination'>): number[] =>
  ABILITIES.map((ability) => chanceRight(item, ability, 0) / (1 - SLIP))

/** Chance that somebody of whom this much is known can do it. */
export const chanceOfKnowing = (item: Pick<Probe, 'difficulty' | 'discrimination'>, known: Known): number =>
  dot(spreadOf(known), abilityCurve(item))

export type Outcomes = Readonly<Record<'right' | 'wrong' | 'unknown', Outcome>>

/** @returns for what is known of somebody, how they will answer */
export function outcomesBy(item: ItemChances): (spread: Spread) => Outcomes {
  const [luck, unknown] = [chanceFrom(item.luckOdds), chanceFrom(item.unknownOdds)]
  const [luckBy, unknownBy] = [luck * (1 - luck), unknown * (1 - unknown)]
  const curve = abilityCurve(item)
  const steep = curve.map((it) => SCALE * it * (1 - it))
  const turning = steep.map((it, i) => it * ((ABILITIES[i] ?? 0) - item.difficulty))
  const guesses = 1 - unknown
  return (spread) => {
    const can = dot(spread, curve)
    const cannot = 1 - can
    const [harder, steeper] = [-item.discrimination * dot(spread, steep), dot(spread, turning)]
    /** @param able the chance of the outcome for who can do it, and @param unable for who cannot */
    const outcome = (able: number, unable: number, byLuck: number, byUnknown: number): Outcome => ({
      chance: can * able + cannot * unable,
      by: [harder * (able - unable), steeper * (able - unable), cannot * byLuck, cannot * byUnknown],
    })
    return {
      right: outcome(1 - SLIP, guesses * luck, guesses * luckBy, -luck * unknownBy),
      wrong: outcome(SLIP, guesses * (1 - luck), -guesses * luckBy, -(1 - luck) * unknownBy),
      unknown: outcome(0, unknown, 0, unknownBy),
    }
  }
}

export const chanceFrom = (odds: number): number => 1 / (1 + Math.exp(-odds))
export const oddsOf = (chance: number): number => Math.log(chance / (1 - chance))

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
