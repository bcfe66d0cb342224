import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalBelow } from '../knowledge/ability.ts'
import { hoursAt, hoursLeft, ONE_IN_TEN, sidesOf } from './hours-spread.ts'
import { normalQuantile } from '../numbers/normal-quantile.ts'

/** Of any standard table. */
test.each([
  [0.5, 0],
  [0.9, 1.2815516],
  [0.975, 1.959964],
  [0.999, 3.0902323],
  [0.01, -2.3263479],
])('below %d of a normal distribution lies the point %d', (part, point) => expect(normalQuantile(part)).toBeCloseTo(point, 6))

test('the quantile undoes the distribution', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.0001, max: 0.9999, noNaN: true }), (part) => {
      expect(normalBelow(normalQuantile(part))).toBeCloseTo(part, 6)
    }),
  )
})

describe('hours of a milestone', () => {
  const estimate = { low: 12, likely: 20, high: 34 }

  test('are its low and high ones at one in ten', () => {
    expect(hoursAt(estimate, -ONE_IN_TEN)).toBeCloseTo(12)
    expect(hoursAt(estimate, 0)).toBe(20)
    expect(hoursAt(estimate, ONE_IN_TEN)).toBeCloseTo(34)
  })

  test('have no spread where the estimate is no range, and a finite one where its low is 0', () => {
    expect(sidesOf({ low: 8, likely: 8, high: 8 })).toEqual({ under: 0, over: 0 })
    expect(sidesOf({ low: 0, likely: 0, high: 0 })).toEqual({ under: 0, over: 0 })
    expect(sidesOf({ low: 0, likely: 8, high: 8 }).under).toBeCloseTo(Math.log(10) / ONE_IN_TEN)
  })

  test.each([
    [0, 20],
    [5, 15],
    [15, 7.6],
    [20, 6.4],
    [40, 5.5],
  ])('after %d worked of 20 and no end, about %d are left', (worked, left) =>
    expect(hoursLeft(estimate, worked).likely).toBeCloseTo(left, 1),
  )

  const range = fc
    .record({
      likely: fc.integer({ min: 1, max: 100 }),
      low: fc.double({ min: 0, max: 1, noNaN: true }),
      high: fc.double({ min: 1, max: 4, noNaN: true }),
    })
    .map(({ likely, low, high }) => ({ low: low * likely, likely, high: high * likely }))

  test('never end before they end: something is left, in order, and all in all never less than before', () => {
    fc.assert(
      fc.property(
        range,
        fc.double({ min: 0, max: 1_000, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (it, worked, more) => {
          const left = hoursLeft(it, worked)
          for (const hours of [left.low, left.likely, left.high]) expect(hours).toBeGreaterThanOrEqual(0)
          expect(left.low).toBeLessThanOrEqual(left.likely + 1e-6)
          expect(left.likely).toBeLessThanOrEqual(left.high + 1e-6)
          expect(worked + more + hoursLeft(it, worked + more).likely).toBeGreaterThanOrEqual(worked + left.likely - 1e-3)
        },
      ),
      { numRuns: 500 },
    )
  })
})
