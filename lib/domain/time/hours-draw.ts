/** Draws of the hours that all that is left may take together. */
import type { Range } from '../path/hours.ts'
import { sidesOf, SPREAD, type Sides } from './hours-spread.ts'
import { NORMAL_POINTS } from '../numbers/normal-quantile.ts'
import type { Random } from '../numbers/seeded-random.ts'
import type { WorkLeft } from './work-left.ts'

/** Points of one milestone's own spread: enough for sums. */
const POINTS = 256

interface Area {
  /** For each milestone, its hours at points that are as probable as each other. */
  own: readonly Float64Array[]
  /** What all of them are multiplied with, at the points of `NORMAL_POINTS`. */
  together: Float64Array
}

/** @param doubt deviation of the logarithm of what the person takes for one hour of an estimate */
export function drawsOfHours(work: readonly WorkLeft[], { draws, doubt }: { draws: number; doubt: number }, random: Random): Float64Array {
  const areas = areasOf(work)
  const person = NORMAL_POINTS.map((it) => Math.exp(doubt * it))
  const drawn = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw++) {
    let hours = 0
    for (const { own, together } of areas) {
      let sum = 0
      for (const points of own) sum += pick(points, random)
      hours += sum * pick(together, random)
    }
    drawn[draw] = hours * pick(person, random)
  }
  return drawn
}

const pick = (points: Float64Array, random: Random): number => points[Math.floor(points.length * random.next())] ?? 1

function areasOf(work: readonly WorkLeft[]): Area[] {
  const lefts = new Map<string, Range[]>()
  for (const { area, left } of work) if (left.likely > 0) lefts.set(area, [...(lefts.get(area) ?? []), left])
  return [...lefts.values()].map((ranges) => {
    const hours = ranges.reduce((sum, it) => sum + it.likely, 0)
    const usual = (side: keyof Sides) => ranges.reduce((sum, it) => sum + (it.likely / hours) * sidesOf(it)[side], 0)
    return {
      own: ranges.map((it) => factors(sidesOf(it), SPREAD.own, POINTS).map((factor) => it.likely * factor)),
      together: factors({ under: usual('under'), over: usual('over') }, SPREAD.area, NORMAL_POINTS.length),
    }
  })
}

/** For a part of the variance, at so many points that are as probable as each other. */
function factors({ under, over }: Sides, part: number, points: number): Float64Array {
  const step = NORMAL_POINTS.length / points
  const [low, high] = [Math.sqrt(part) * under, Math.sqrt(part) * over]
  const all = new Float64Array(points)
  for (let index = 0; index < points; index++) {
    const deviations = NORMAL_POINTS[Math.floor((index + 0.5) * step)] ?? 0
    all[index] = Math.exp(deviations * (deviations < 0 ? low : high))
  }
  return all
}
