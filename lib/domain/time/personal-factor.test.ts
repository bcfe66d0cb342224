import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factorWords, NO_FACTOR, personalFactor, type ActualHours } from './personal-factor.ts'

const took = (...ratios: number[]): ActualHours[] =>
  ratios.map((ratio, index) => ({ milestone: `m${index}`, estimate: { low: 12, likely: 20, high: 35 }, actual: 20 * ratio }))
const factor = (...ratios: number[]): number => personalFactor(took(...ratios)).factor

describe('a personal factor', () => {
  test('is none without a milestone that was finished with hours', () => {
    expect(personalFactor([])).toEqual(NO_FACTOR)
    expect(personalFactor(took(0, 0.01))).toEqual(NO_FACTOR)
    expect(personalFactor([{ milestone: 'yours', estimate: { low: 0, likely: 0, high: 0 }, actual: 5 }])).toEqual(NO_FACTOR)
  })

  test('is held towards none while few milestones tell, and comes near to the ratio with many', () => {
    const by = [1, 3, 10, 40].map((count) => factor(...Array.from({ length: count }, () => 1.4)))
    expect(by).toEqual(by.toSorted((a, b) => a - b))
    expect(by[0]).toBeGreaterThan(1.05)
    expect(by[0]).toBeLessThan(1.2)
    expect(by[3]).toBeGreaterThan(1.36)
    expect(by[3]).toBeLessThan(1.4)
  })

  test('is known better with each milestone', () => {
    const doubts = [0, 1, 2, 8].map((count) => personalFactor(took(...Array.from({ length: count }, () => 1.2))).doubt)
    expect(doubts).toEqual(doubts.toSorted((a, b) => b - a))
  })

  test('is not carried away by one milestone, however far off', () => {
    const usual = factor(1, 1.1, 0.9, 1, 1.05)
    expect(factor(1, 1.1, 0.9, 1, 1.05, 50) / usual).toBeLessThan(1.15)
    // Beyond a point it pulls no harder.
    expect(factor(1, 1.1, 0.9, 1, 1.05, 50)).toBeCloseTo(factor(1, 1.1, 0.9, 1, 1.05, 5), 6)
    expect(factor(50)).toBeLessThan(1.4)
  })

  test('is that of the whole, told in words', () => {
    const found = personalFactor(took(1.5, 1.3))
    expect(found.plain).toBeCloseTo(1.4)
    expect(found.from.map((it) => it.milestone)).toEqual(['m0', 'm1'])
    expect(factorWords(found)).toContain('The 2 milestones you finished with hours took 1.4 × the estimate.')
    expect(factorWords(NO_FACTOR)).toBe('')
  })

  const ratio = fc.double({ min: 0.11, max: 20, noNaN: true })
  const ratios = fc.array(ratio, { maxLength: 12 })

  test('lies between none and the ratios, and rises with any of them', () => {
    fc.assert(
      fc.property(ratios, ratio, ratio, (list, one, other) => {
        const found = factor(...list, one)
        expect(found).toBeGreaterThanOrEqual(Math.min(1, one, ...list) - 1e-6)
        expect(found).toBeLessThanOrEqual(Math.max(1, one, ...list) + 1e-6)
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(factor(...list, low)).toBeLessThanOrEqual(factor(...list, high) + 1e-6)
      }),
    )
  })

  test('never moves by more than two fifths for one more milestone, and by less the more there are', () => {
    fc.assert(
      fc.property(ratios, fc.double({ min: 0.11, max: 1_000, noNaN: true }), (list, one) => {
        const moved = Math.abs(Math.log(factor(...list, one) / factor(...list)))
        expect(moved).toBeLessThan(Math.log(1.4))
      }),
    )
  })

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(ratios, (list) => {
        expect(factor(...list.toReversed())).toBeCloseTo(factor(...list), 6)
      }),
    )
  })
})
