import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelsFrom } from './ability.ts'
import { certain, chanceAtLeast, levelAt, raise } from './belief.ts'
import { LEVELS, type Level } from '../curriculum/curriculum.ts'

const level = fc.constantFrom<Level>(...LEVELS)
const belief = fc
  .tuple(fc.double({ min: -4, max: 4, noNaN: true }), fc.double({ min: 0.4, max: 2.5, noNaN: true }))
  .map(([mean, deviation]) => levelsFrom(mean, deviation))

describe('a belief', () => {
  test('always adds up to 1', () => {
    fc.assert(
      fc.property(belief, level, (it, target) => {
        for (const next of [it, raise(it, target)]) expect(next.reduce<number>((a, b) => a + b, 0)).toBeCloseTo(1, 9)
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
})
