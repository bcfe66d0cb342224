/** Forecasts for many simulated learners, compared with the days on which they were done. */
import { addDays, daysBetween } from '../domain/calendar/calendar.ts'
import { weekOf } from '../domain/time/week.ts'
import { seededRandom } from '../domain/numbers/seeded-random.ts'
import { forecastFor } from './forecast-for.ts'
import type { LearnerKind } from './learner-kind.ts'
import { simulateLearner, START, type SimulatedLearner } from './simulated-learner.ts'

/** When somebody is told: after some weeks, or with a part of the way behind them. */
export const MOMENTS = ['4 weeks', '10 weeks', 'half way', 'three quarters'] as const
export type Moment = (typeof MOMENTS)[number]

export interface Figures {
  /** Forecasts that were given. */
  count: number
  /** Part of the learners who were done between the two days that 80 of 100 futures lie between. */
  inside: number
  /** Parts who were done before them, and after them. */
  before: number
  after: number
  /** Mean error of the likely day, and of the plan made anew, as a part of the days that were left. */
  error: number
  planError: number
  /** Mean width of the range, as a part of the days that were left. */
  width: number
}

export interface KindReport {
  kind: string
  about: string
  all: Figures
  /** With the estimates as they are. */
  withoutFactor: Figures
  moments: Record<Moment, Figures>
}

/** Every learner is told once, at one of the moments in turn. The same for the same seed. */
export function simulateForecasts(kind: LearnerKind, { seed, people }: { seed: number; people: number }): KindReport {
  const random = seededRandom(seed)
  const tallies = new Map(MOMENTS.map((it) => [it, new Tally()]))
  const all = new Tally()
  const withoutFactor = new Tally()
  for (let index = 0; index < people; index++) {
    const learner = simulateLearner(kind, random)
    const moment = MOMENTS[index % MOMENTS.length] ?? '4 weeks'
    const today = dayOf(moment, learner)
    if (today === null) continue
    for (const tally of [all, tallies.get(moment)]) tally?.add(learner, today, forecastFor(learner, today, { seed: index, learns: true }))
    withoutFactor.add(learner, today, forecastFor(learner, today, { seed: index, learns: false }))
  }
  const moments = Object.fromEntries([...tallies].map(([moment, tally]) => [moment, tally.figures()])) as KindReport['moments']
  return { kind: kind.name, about: kind.about, all: all.figures(), withoutFactor: withoutFactor.figures(), moments }
}

/** All of several groups together. */
export function everybody(groups: readonly Figures[]): Figures {
  const count = groups.reduce((sum, it) => sum + it.count, 0)
  const mean = (of: (it: Figures) => number) => groups.reduce((sum, it) => sum + it.count * of(it), 0) / Math.max(1, count)
  return {
    count,
    inside: mean((it) => it.inside),
    before: mean((it) => it.before),
    after: mean((it) => it.after),
    error: mean((it) => it.error),
    planError: mean((it) => it.planError),
    width: mean((it) => it.width),
  }
}

/** The Monday of a moment; null when they are done by then. */
function dayOf(moment: Moment, { logs }: SimulatedLearner): string | null {
  const total = logs.reduce((sum, it) => sum + it.hours, 0)
  const dayAfter = (part: number) => {
    let sum = 0
    return addDays(logs.find((it) => (sum += it.hours) >= part * total)?.day ?? START, 7)
  }
  const days: Record<Moment, () => string> = {
    '4 weeks': () => addDays(START, 28),
    '10 weeks': () => addDays(START, 70),
    'half way': () => dayAfter(0.5),
    'three quarters': () => dayAfter(0.75),
  }
  const monday = weekOf(days[moment](), 1)
  return monday > (logs.at(-1)?.day ?? '') ? null : monday
}

class Tally {
  private count = 0
  private before = 0
  private after = 0
  private error = 0
  private planError = 0
  private width = 0

  add(learner: SimulatedLearner, today: string, told: ReturnType<typeof forecastFor>): void {
    if (told?.forecast.kind !== 'forecast') return
    const end = learner.logs.at(-1)?.day ?? today
    const { low, likely, high } = told.forecast
    const left = Math.max(1, daysBetween(today, end))
    this.count++
    if (low === null || end < low) this.before++
    if (high !== null && end > high) this.after++
    this.error += Math.abs(daysBetween(end, likely ?? end)) / left
    this.planError += Math.abs(daysBetween(end, told.plan)) / left
    this.width += daysBetween(low ?? end, high ?? end) / left
  }

  figures(): Figures {
    const part = (sum: number) => sum / Math.max(1, this.count)
    return {
      count: this.count,
      inside: part(this.count - this.before - this.after),
      before: part(this.before),
      after: part(this.after),
      error: part(this.error),
      planError: part(this.planError),
      width: part(this.width),
    }
  }
}
