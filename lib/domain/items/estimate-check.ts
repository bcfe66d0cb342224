/**
 * What the hours of many people say of the estimate of one milestone. Somebody who takes longer for everything says nothing against any
 * one milestone: each ratio is divided by what that person's other milestones say of them. Of the logarithms that are left the middle is
 * taken with Huber's loss (1964), so that nobody far off pulls harder than others.
 */
import type { Range } from '../path/hours.ts'
import { SPREAD } from '../time/hours-spread.ts'
import { ratioCounts, personalFactor, USUAL_SPREAD, type ActualHours } from '../time/personal-factor.ts'

/** People for anything at all to be said, so that no figure speaks of somebody. */
export const PEOPLE_FOR_A_FIGURE = 5

/** A milestone in one scope, as one person finished it. */
export interface FinishedHours extends ActualHours {
  scope: string
  learning: Range
  practice: Range
}

export interface EstimateCheck {
  milestone: string
  scope: string
  people: number
  /** Middle of actual hours to estimated ones, what each person takes in general taken out. */
  factor: number
  /** Standard deviation of the logarithm from one person to another. */
  spread: number
  /** Ends of the interval that holds the factor in 99 of 100 such reports. */
  from: number
  to: number
  /** Averages of what was estimated for these people, in likely hours. */
  learning: number
  practice: number
}

export interface Checked {
  /** Only those that enough people finished. In the order of their names. */
  checks: readonly EstimateCheck[]
  /** With at least one such milestone. */
  people: number
  /** Middle of what people take for one hour of an estimate; null from fewer people than make a figure. */
  inCommon: number | null
}

interface Ratio {
  /** Milestone and scope. */
  of: string
  /** Logarithm of actual to estimated hours, the person taken out. */
  at: number
  learning: number
  practice: number
}

/** @param everybody what each person finished */
export function checkEstimates(everybody: Iterable<readonly FinishedHours[]>): Checked {
  const counted = [...everybody].map((all) => all.filter(ratioCounts)).filter((all) => all.length > 0)
  let checks: EstimateCheck[] = []
  for (let round = 0; round < ROUNDS; round++) checks = checksBeside(counted, known(checks))
  const persons = counted.map((own) => Math.log(personalFactor(own).factor))
  return {
    checks: checks.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    people: persons.length,
    inCommon: persons.length < PEOPLE_FOR_A_FIGURE ? null : Math.exp(middleOf(persons).middle),
  }
}

/** What is found of milestones tells what people take in general, and the other way round: after a few rounds both stand still. */
const ROUNDS = 4

/** What each milestone takes beside the middle one: what all have in common is left to the people. */
function known(checks: readonly EstimateCheck[]): ReadonlyMap<string, number> {
  const middle = median(checks.map((it) => Math.log(it.factor)).sort((a, b) => a - b))
  return new Map(checks.map((it) => [nameOf(it), it.factor / Math.exp(middle)]))
}

function checksBeside(everybody: readonly (readonly FinishedHours[])[], found: ReadonlyMap<string, number>): EstimateCheck[] {
  const ratios = everybody.flatMap((own) => {
    const beside = own.map((it) => ({ ...it, actual: it.actual / (found.get(nameOf(it)) ?? 1) }))
    return own.map((it, index) => ratioOf(it, beside.toSpliced(index, 1)))
  })
  return [...Map.groupBy(ratios, (it) => it.of).values()].filter((of) => of.length >= PEOPLE_FOR_A_FIGURE).map(check)
}

const nameOf = ({ milestone, scope }: Pick<EstimateCheck, 'milestone' | 'scope'>): string => `${milestone} ${scope}`

function ratioOf(it: FinishedHours, others: readonly FinishedHours[]): Ratio {
  const at = Math.log(it.actual / it.estimate.likely / personalFactor(others).factor)
  return { of: nameOf(it), at, learning: it.learning.likely, practice: it.practice.likely }
}

function check(ratios: readonly Ratio[]): EstimateCheck {
  const [milestone = '', scope = ''] = ratios[0]?.of.split(' ') ?? []
  const { middle, spread, error } = middleOf(ratios.map((it) => it.at))
  const reach = quantile99(ratios.length - 1) * error
  const mean = (of: (it: Ratio) => number) => ratios.reduce((sum, it) => sum + of(it), 0) / ratios.length
  return {
    milestone,
    scope,
    people: ratios.length,
    factor: Math.exp(middle),
    spread,
    from: Math.exp(middle - reach),
    to: Math.exp(middle + reach),
    learning: mean((it) => it.learning),
    practice: mean((it) => it.practice),
  }
}

/** Deviations from the middle up to which a value counts in full. Huber's own figure for 95 % efficiency. */
const FULL_PULL = 1.345
/**
 * People are taken to differ by so much, as if that were known from so many of them: a few who happen to agree would make anything certain.
 * It is what the personal factor takes for milestones whose estimate is no range.
 */
const USUAL = { spread: Math.sqrt(SPREAD.area + SPREAD.own) * USUAL_SPREAD, people: 5 }

function middleOf(values: readonly number[]): { middle: number; spread: number; error: number } {
  const sorted = values.toSorted((a, b) => a - b)
  let middle = median(sorted)
  // The median of the distances, made as large as a standard deviation is where values are normal.
  const off = sorted.map((it) => Math.abs(it - middle)).sort((a, b) => a - b)
  const seen = 1.4826 * median(off)
  const { length } = values
  const spread = Math.sqrt((length * seen ** 2 + USUAL.people * USUAL.spread ** 2) / (length + USUAL.people))
  let weight = values.length
  for (let round = 0; round < 50; round++) {
    const pulls = values.map((it) => Math.min(1, (FULL_PULL * spread) / Math.max(1e-12, Math.abs(it - middle))))
    weight = pulls.reduce((sum, it) => sum + it, 0)
    const next = values.reduce((sum, it, index) => sum + (pulls[index] ?? 0) * it, 0) / weight
    const isStill = Math.abs(next - middle) < 1e-9
    middle = next
    if (isStill) break
  }
  return { middle, spread, error: spread / Math.sqrt(weight) }
}

function median(sorted: readonly number[]): number {
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}

/** Half-width of the interval of 99 in 100 in standard errors, by the series of Student's t for these degrees of freedom. */
function quantile99(freedom: number): number {
  const z = 2.5758
  const [cube, fifth] = [z ** 3, z ** 5]
  return z + (cube + z) / (4 * freedom) + (5 * fifth + 16 * cube + 3 * z) / (96 * freedom ** 2)
}

/** Smaller differences are not worth another figure. */
const WORTH = 0.1

/** Whether it is more than noise and enough to change the estimate for. */
export const isOff = ({ factor, from, to }: EstimateCheck): boolean =>
  (from > 1 || to < 1) && Math.abs(Math.log(factor)) > Math.log(1 + WORTH)
