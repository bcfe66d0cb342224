/** How often people who cannot do an item are right all the same, by how sure they say they are; and how often who can is wrong. */
import type { Probe } from '../curriculum/assessment.ts'
import type { Cell } from './counted-answers.ts'
import { chanceOfKnowing } from './item-curve.ts'
import { CONFIDENCES, LUCKY, SLIP, type Confidence } from '../answers/probe-answer.ts'

/** Answers of people who could not do it (of slips: who could) that a figure needs, expected over everybody. */
export const ANSWERS_NEEDED = 100
/** And different people who said so. */
export const PEOPLE_SAYING = 30
/** The authored figure counts as this many answers. */
const AUTHORED_ANSWERS = 20

/** Answers that are about equally likely to come from somebody who can do the item, by what was answered. */
interface Slice {
  can: number
  counts: number[]
}

/** Places in a slice's counts: right and wrong for each confidence, then "I don't know". */
const PLACES = 2 * CONFIDENCES.length + 1
/** Slices of the chance that somebody can do it. */
const SLICES = 50

export interface LuckRate {
  confidence: Confidence
  authored: number
  estimate: number
  /** Answers that it comes from, of people who could not do it. */
  answers: number
}

export interface Luck {
  rates: readonly LuckRate[]
  /** As a rate, of those who could do it. */
  slips: Omit<LuckRate, 'confidence'>
}

/** Answers to many items, added up. However many there are, they take the same room. */
export class PooledLuck {
  private readonly slices: Slice[] = Array.from({ length: SLICES }, (_, i) => ({ can: (i + 0.5) / SLICES, counts: noCounts() }))

  /** @param item as it is believed to be now: figures from answers where there are some */
  add(item: Pick<Probe, 'answer' | 'difficulty' | 'discrimination'>, cells: readonly Cell[]): void {
    for (const cell of cells) {
      const slice = this.slices[Math.min(SLICES - 1, Math.floor(SLICES * chanceOfKnowing(item, cell)))]
      if (!slice) continue
      for (const [option, byConfidence] of cell.chosen.entries()) {
        for (const place of CONFIDENCES.keys()) {
          const at = 2 * place + (option === item.answer ? 0 : 1)
          slice.counts[at] = (slice.counts[at] ?? 0) + (byConfidence[place] ?? 0)
        }
      }
      slice.counts[PLACES - 1] = (slice.counts[PLACES - 1] ?? 0) + cell.unknown
    }
  }

  /**
   * Nobody knows who could do it, but the item's curve and the person's other answers say how likely it was. From this, what those who can
   * and those who cannot do answer is told apart (expectation and maximisation; Dempster, Laird and Rubin, 1977).
   */
  luck(): Luck {
    const { able, unable } = toldApart(this.slices)
    const wrong = CONFIDENCES.reduce((sum, _, place) => sum + (able[2 * place + 1] ?? 0), 0)
    const right = CONFIDENCES.reduce((sum, _, place) => sum + (able[2 * place] ?? 0), 0)
    return {
      rates: CONFIDENCES.map((confidence, place) => ({
        confidence,
        ...rateOf(LUCKY[confidence], unable[2 * place] ?? 0, unable[2 * place + 1] ?? 0),
      })),
      slips: rateOf(SLIP, wrong, right),
    }
  }
}

const noCounts = (): number[] => Array.from({ length: PLACES }, () => 0)

const rateOf = (authored: number, so: number, not: number) => ({
  authored,
  estimate: (so + authored * AUTHORED_ANSWERS) / (so + not + AUTHORED_ANSWERS),
  answers: so + not,
})

const ROUNDS = 500

/** Expected counts of what people answered who could do it, and who could not. */
function toldApart(slices: readonly Slice[]): { able: number[]; unable: number[] } {
  let [able, unable] = begun(slices)
  for (let round = 0; round < ROUNDS; round++) {
    const [canAll, cannotAll] = [total(able), total(unable)]
    const next = [noCounts(), noCounts()] as const
    for (const { can, counts } of slices) {
      for (const [at, seen] of counts.entries()) {
        const ifCan = (can * (able[at] ?? 0)) / canAll
        const ifCannot = ((1 - can) * (unable[at] ?? 0)) / cannotAll
        const part = seen === 0 ? 0 : ifCan / (ifCan + ifCannot)
        next[0][at] = (next[0][at] ?? 0) + seen * part
        next[1][at] = (next[1][at] ?? 0) + seen * (1 - part)
      }
    }
    ;[able, unable] = next
  }
  return { able, unable }
}

/** Before anything is known of what they answer: by the chance of being able alone. */
function begun(slices: readonly Slice[]): [number[], number[]] {
  const by = (weight: (can: number) => number) =>
    noCounts().map((_, at) => 1e-9 + slices.reduce((sum, { can, counts }) => sum + weight(can) * (counts[at] ?? 0), 0))
  return [by((can) => can), by((can) => 1 - can)]
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
