/**
 * What people's answers say of a knowledge item: how difficult it is, how well it tells people apart, and how often it is guessed. Most
 * likely values, drawn towards the authored ones as far as the answers are few (maximum a posteriori; Mislevy, 1986).
 */
import type { Probe } from '../curriculum/assessment.ts'
import { chose, type Cell, type CountedAnswers } from './counted-answers.ts'
import { chanceFrom, oddsOf, outcomesBy, spreadOf, type Outcomes, type Spread } from './item-curve.ts'
import { mostLikely, type Evidence, type MostLikely, type Prior } from './most-likely.ts'
import { LUCKY } from '../answers/probe-answer.ts'

/** Different people who must have answered before a figure is given. The reasons are in docs/assessment.md. */
export const PEOPLE_NEEDED = {
  /** For anything at all, so that no figure speaks of somebody. */
  any: 5,
  seconds: 30,
  difficulty: 100,
  discrimination: 250,
  luck: 500,
  /** For a discrimination to take the authored one's place. */
  newDiscrimination: 1000,
} as const

/** How far, as a standard deviation, an authored figure is thought to lie from the truth. Editorial. */
export const AUTHORED_DOUBT = {
  /** Ability points; what content/assessment/probing.yaml says of the authors' guesses. */
  difficulty: 0.6,
  discrimination: 0.2,
  /** Of the logarithm of the odds: as much as twenty people who had to guess would say. */
  luck: 0.55,
} as const
/** Nothing is known before of how many of those who cannot do it say so. */
const UNKNOWN_ODDS: Prior = { mean: 0, deviation: 1.5 }
/** What has too few answers stays where it was authored. */
const HELD = 1e-4
/**
 * How much wider errors are than the model alone says: it takes what is known of people's abilities at its word. Set so that they are the
 * errors that simulated people show, those whom the engine describes badly among them.
 */
export const ITEM_DOUBT = 1.8

export interface Figure {
  authored: number
  estimate: number
  /** Standard deviation of what is believed of it now. */
  error: number
}

export interface ItemCalibration {
  /** People whose answers were read: who answered before they can have read the item is left out. */
  people: number
  /** Null while too few people have answered, as the others are. */
  difficulty: Figure | null
  discrimination: Figure | null
  /** Chance of the right option for somebody who cannot do it and chooses one. */
  luck: Figure | null
}

/** The luck of an item of which nobody said anything else. */
const AUTHORED_LUCK = LUCKY['fairly-sure']

export function calibrateItem(probe: Pick<Probe, 'answer' | 'difficulty' | 'discrimination'>, answers: CountedAnswers): ItemCalibration {
  const cells = answers.cells()
  const people = cells.reduce((sum, it) => sum + it.people, 0)
  const may = (figure: keyof typeof AUTHORED_DOUBT) => people >= PEOPLE_NEEDED[figure]
  if (!may('difficulty')) return { people, difficulty: null, discrimination: null, luck: null }
  const prior = (figure: keyof typeof AUTHORED_DOUBT, mean: number): Prior => ({
    mean,
    deviation: may(figure) ? AUTHORED_DOUBT[figure] : HELD,
  })
  const priors = [
    prior('difficulty', probe.difficulty),
    prior('discrimination', probe.discrimination),
    prior('luck', oddsOf(AUTHORED_LUCK)),
    UNKNOWN_ODDS,
  ]
  const counted = cells.map((cell) => ({ spread: spreadOf(cell), people: cell.people, seen: countsOf(cell, probe.answer) }))
  const { values, errors } = highest(priors, (at) => evidenceIn(counted, at))
  const error = (place: number) => ITEM_DOUBT * (errors[place] ?? 0)
  const figure = (place: number, authored: number): Figure => ({ authored, estimate: values[place] ?? 0, error: error(place) })
  const luck = chanceFrom(values[2] ?? 0)
  return {
    people,
    difficulty: figure(0, probe.difficulty),
    discrimination: may('discrimination') ? figure(1, probe.discrimination) : null,
    luck: may('luck') ? { authored: AUTHORED_LUCK, estimate: luck, error: luck * (1 - luck) * error(2) } : null,
  }
}

/** An item that works against ability lies on another hill than the authored one: it is climbed too, from an item that tells nothing. */
function highest(priors: readonly Prior[], seen: (values: readonly number[]) => Evidence): MostLikely {
  const asAuthored = mostLikely(priors, seen)
  const flat = mostLikely(
    priors,
    seen,
    priors.map((it, place) => (place === 1 ? 0 : it.mean)),
  )
  return flat.likelihood > asAuthored.likelihood ? flat : asAuthored
}

type Counts = Readonly<Record<keyof Outcomes, number>>

/** How the people of a cell answered. */
export function countsOf(cell: Cell, answer: number): Counts {
  const right = chose(cell, answer)
  return { right, wrong: cell.people - cell.unknown - right, unknown: cell.unknown }
}

function evidenceIn(counted: readonly { spread: Spread; people: number; seen: Counts }[], values: readonly number[]): Evidence {
  const [difficulty = 0, discrimination = 0, luckOdds = 0, unknownOdds = 0] = values
  const chancesOf = outcomesBy({ difficulty, discrimination, luckOdds, unknownOdds })
  let likelihood = 0
  const slope = [0, 0, 0, 0]
  const information = Array.from({ length: 16 }, () => 0)
  for (const { spread, people, seen } of counted) {
    const outcomes = chancesOf(spread)
    for (const name of ['right', 'wrong', 'unknown'] as const) {
      const { by } = outcomes[name]
      const chance = Math.max(outcomes[name].chance, 1e-12)
      likelihood += seen[name] * Math.log(chance)
      for (const [i, own] of by.entries()) {
        slope[i] = (slope[i] ?? 0) + (seen[name] * own) / chance
        for (const [j, other] of by.entries()) information[4 * i + j] = (information[4 * i + j] ?? 0) + (people * own * other) / chance
      }
    }
  }
  return { likelihood, slope, information }
}
