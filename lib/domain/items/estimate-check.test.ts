import { describe, expect, it } from 'vitest'
import { checkEstimates, isOff, PEOPLE_FOR_A_FIGURE, type FinishedHours } from './estimate-check.ts'
import { add } from '../path/hours.ts'
import { seededRandom } from '../numbers/seeded-random.ts'

const learning = { low: 8, likely: 10, high: 14 }
const practice = { low: 8, likely: 10, high: 13 }

interface Crowd {
  people: number
  /** What each milestone takes for one hour of its estimate. */
  truth: readonly number[]
  /** What each person takes for one hour of any; by default they differ as people do. */
  persons?: (index: number) => number
  seed?: number
}

/** Everybody finished every milestone, with hours that vary by a quarter. */
function crowd({ people, truth, persons, seed = 1 }: Crowd): FinishedHours[][] {
  const random = seededRandom(seed)
  return Array.from({ length: people }, (_, index) => {
    const person = persons?.(index) ?? Math.exp(0.3 * random.normal())
    return truth.map((factor, milestone) => ({
      milestone: `m-${milestone}`,
      scope: 'full',
      learning,
      practice,
      estimate: add(learning, practice),
      actual: 20 * person * factor * Math.exp(0.25 * random.normal()),
    }))
  })
}

const factors = (of: Crowd) => new Map(checkEstimates(crowd(of)).checks.map((check) => [check.milestone, check]))

describe('What many people’s hours say of a milestone’s estimate', () => {
  it('is the true factor, as far as it says it is known', () => {
    const found = factors({ people: 60, truth: [1, 1, 1.5, 1, 1, 0.7, 1, 1] })
    const [slow, fast, right] = [found.get('m-2'), found.get('m-5'), found.get('m-0')]
    expect(slow?.factor).toBeCloseTo(1.5, 0)
    expect(slow && slow.from < 1.5 && 1.5 < slow.to && isOff(slow)).toBe(true)
    expect(fast && fast.from < 0.7 && 0.7 < fast.to && isOff(fast)).toBe(true)
    expect(right && isOff(right)).toBe(false)
    expect(slow).toMatchObject({ people: 60, learning: 10, practice: 10 })
  })

  it('does not take a crowd that is slow in everything for milestones that are estimated too low', () => {
    const { checks, inCommon } = checkEstimates(crowd({ people: 40, truth: Array.from({ length: 10 }, () => 1), persons: () => 1.8 }))
    expect(inCommon).toBeGreaterThan(1.5)
    for (const check of checks) expect(check.factor).toBeLessThan(1.2)
    expect(checks.filter((check) => Math.abs(Math.log(check.factor)) > Math.log(1.2))).toEqual([])
  })

  it('calls hardly any milestone off that is right, however many are looked at', () => {
    const truth = Array.from({ length: 60 }, () => 1)
    for (const people of [5, 8, 30]) {
      const off = [1, 2, 3].flatMap((seed) => checkEstimates(crowd({ people, truth, seed })).checks.filter(isOff))
      expect(off.length, `${people} people`).toBeLessThanOrEqual(4)
    }
  })

  it('is not moved far by one person whose hours are beyond all measure', () => {
    const all = crowd({ people: 12, truth: [1, 1, 1, 1] })
    const before = checkEstimates(all).checks[0]?.factor ?? 0
    const wild = all.map((own, index) => (index === 3 ? own.map((it, at) => (at === 0 ? { ...it, actual: 4_000 } : it)) : own))
    expect(Math.abs((checkEstimates(wild).checks[0]?.factor ?? 0) - before)).toBeLessThan(0.2)
  })

  it(`says nothing of what fewer than ${PEOPLE_FOR_A_FIGURE} people finished, nor of whoever logged too late`, () => {
    const four = checkEstimates(crowd({ people: 4, truth: [3, 1] }))
    expect(four).toMatchObject({ checks: [], inCommon: null })
    const late = crowd({ people: 5, truth: [1, 1] }).map((own, index) => (index === 0 ? own.map((it) => ({ ...it, actual: 1.9 })) : own))
    expect(checkEstimates(late).checks).toEqual([])
    expect(checkEstimates(crowd({ people: 5, truth: [1, 1] })).checks).toHaveLength(2)
  })
})
