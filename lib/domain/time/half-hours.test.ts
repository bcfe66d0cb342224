import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halfHours } from './half-hours.ts'

describe('Half hours', () => {
  it.each([
    [[], []],
    [[8], [8]],
    [
      [0.4, 6.4, 1.2],
      [0.5, 6.5, 1],
    ],
    [
      [1 / 3, 1 / 3, 1 / 3],
      [0.5, 0.5, 0],
    ],
    [[0.1], [0]],
  ])('of %j are %j', (hours, halves) => {
    expect(halfHours(hours)).toEqual(halves)
  })

  it('add up to the whole, and none is half an hour from what it was', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 12 }), (hours) => {
        const halves = halfHours(hours)
        const sum = (list: readonly number[]) => list.reduce((total, it) => total + it, 0)
        expect(sum(halves)).toBe(Math.round(sum(hours.map((it) => 2 * it))) / 2)
        for (const [index, it] of halves.entries()) expect(Math.abs(it - (hours[index] ?? 0))).toBeLessThan(0.5)
      }),
    )
  })
})
