/**
 * Answers of many people to one knowledge item, counted by what is known of their ability. However many people answered, the counts take
 * the same room, and no single person's answer can be read from them by name.
 */
import type { Probe } from '../curriculum/assessment.ts'
import type { Ability } from '../knowledge/knowledge.ts'
import { CONFIDENCES, type Confidence } from '../answers/probe-answer.ts'

/** One person's first answer to the item. */
export interface PooledAnswer {
  /** From 0; null for "I don't know". */
  option: number | null
  confidence: Confidence | null
  /** Null where it was not measured. */
  seconds: number | null
  /** In the item's skill, without this answer. */
  ability: Ability
}

/** People of whom about the same is known, and how they answered. */
export interface Cell {
  /** Ability points. */
  mean: number
  deviation: number
  people: number
  unknown: number
  /** By option, and by how sure they were; the last place is of those who did not say. */
  chosen: readonly (readonly number[])[]
}

/** Means and deviations are counted in steps of this many ability points, far finer than anything is known of anybody. */
const STEP = 0.1
/** Words a minute that nobody reads with understanding: three times the mean of silent reading, 238 (Brysbaert, 2019). */
const FASTEST_READING = 3 * 238

/** Seconds below which the question and its options cannot have been read. */
export function quickestReading({ question, options }: Pick<Probe, 'question' | 'options'>): number {
  const words = [question, ...options].join(' ').split(/\s+/).length
  return (60 * words) / FASTEST_READING
}

export class CountedAnswers {
  /** Everybody who answered; each once. */
  people = 0
  /** Those among them who were measured, … */
  timed = 0
  /** … and who answered before they can have read the item. They are in no cell. */
  quick = 0
  private readonly bySecond = new Map<number, number>()
  private readonly byAbility = new Map<string, Counting>()
  private readonly quickest: number

  constructor(probe: Pick<Probe, 'question' | 'options'>) {
    this.quickest = quickestReading(probe)
  }

  add({ option, confidence, seconds, ability }: PooledAnswer): void {
    this.people++
    if (seconds !== null) {
      this.timed++
      this.bySecond.set(seconds, (this.bySecond.get(seconds) ?? 0) + 1)
    }
    if (seconds !== null && seconds < this.quickest) {
      this.quick++
      return
    }
    const cell = this.cellOf(ability)
    cell.people++
    const place = confidence === null ? CONFIDENCES.length : CONFIDENCES.indexOf(confidence)
    const chosen = option === null ? undefined : cell.chosen[option]
    if (chosen) chosen[place] = (chosen[place] ?? 0) + 1
    else cell.unknown++
  }

  /** From the lowest ability to the highest. */
  cells(): Cell[] {
    return [...this.byAbility.values()].sort((a, b) => a.mean - b.mean || a.deviation - b.deviation)
  }

  /** Seconds that half of those who were measured did not need; null when nobody was. */
  medianSeconds(): number | null {
    let left = this.timed / 2
    for (const [second, people] of [...this.bySecond].sort(([a], [b]) => a - b)) {
      left -= people
      if (left <= 0) return second
    }
    return null
  }

  private cellOf({ mean, variance }: Ability): Counting {
    const [at, wide] = [Math.round(mean / STEP), Math.max(3, Math.round(Math.sqrt(variance) / STEP))]
    const key = `${at} ${wide}`
    const known = this.byAbility.get(key)
    if (known) return known
    const chosen = Array.from({ length: 4 }, () => Array.from({ length: CONFIDENCES.length + 1 }, () => 0))
    const cell = { mean: at * STEP, deviation: wide * STEP, people: 0, unknown: 0, chosen }
    this.byAbility.set(key, cell)
    return cell
  }
}

interface Counting extends Cell {
  people: number
  unknown: number
  chosen: number[][]
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

/** How many chose an option, however sure they were. */
export const chose = ({ chosen }: Pick<Cell, 'chosen'>, option: number): number => sum(chosen[option] ?? [])
