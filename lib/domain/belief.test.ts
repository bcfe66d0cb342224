import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { around, certain, chanceAtLeast, hear, levelAt, raise } from './belief.ts'
import { LEVELS, type Level } from './curriculum.ts'

const level = fc.constantFrom<Level>(...LEVELS)
const belief = fc
  .tuple(fc.double({ min: -1, max: 5, noNaN: true }), fc.double({ min: 0.4, max: 2.5, noNaN: true }))
  .map(([c, s]) => around(c, s))

describe('a belief', () => {
  test('always adds up to 1', () => {
    fc.assert(
      fc.property(belief, level, level, (it, rating, target) => {
        for (const next of [it, hear(it, rating, 0.8), raise(it, target)]) expect(next.reduce<number>((a, b) => a + b, 0)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('moves up as a whole when the rating is higher', () => {
    fc.assert(
      fc.property(belief, fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3), (it, rating) => {
        const low = hear(it, rating, 0.8)
        const high = hear(it, (rating + 1) as Level, 0.8)
        for (const l of LEVELS) expect(chanceAtLeast(high, l)).toBeGreaterThanOrEqual(chanceAtLeast(low, l) - 1e-12)
      }),
    )
  })

  test('has nothing left below a level that was reached', () => {
    fc.assert(
      fc.property(belief, level, (it, target) => {
        expect(chanceAtLeast(raise(it, target), target)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('names the level at a share of its weight', () => {
    expect(levelAt([0.25, 0.25, 0.25, 0.25, 0], 0.2)).toBe(0)
    expect(levelAt([0.25, 0.25, 0.25, 0.25, 0], 0.5)).toBe(1)
    expect(levelAt([0.25, 0.25, 0.25, 0.25, 0], 0.8)).toBe(3)
    expect(levelAt(certain(4), 0.01)).toBe(4)
  })

  test('a rating of a whole area leaves more doubt than a rating of the skill', () => {
    const start = around(2, 1.5)
    expect(chanceAtLeast(hear(start, 3, 0.5), 3)).toBeGreaterThan(chanceAtLeast(hear(start, 3, 0.8), 3))
  })
})
