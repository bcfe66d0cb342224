import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewerHours } from './fewer-hours.ts'

test.each([
  ['what the own weeks held', 8, 5.3, 5],
  ['an hour at least', 8, 0.4, 1],
  ['two thirds without weeks to go by', 8, null, 5],
  ['two thirds when no week had hours', 6, 0, 4],
  ['two thirds when the weeks held more than was planned', 6, 9, 4],
  ['nothing where an hour is all that is planned', 1, 0.2, null],
])('Fewer hours: %s', (_, planned, kept, hours) => expect(fewerHours(planned, kept)).toBe(hours))

test('Whatever is planned and kept: fewer than planned, an hour or more, in halves', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 40, noNaN: true }), fc.option(fc.double({ min: 0, max: 80, noNaN: true })), (planned, kept) => {
      const hours = fewerHours(planned, kept)
      if (hours === null) return
      expect(hours).toBeLessThan(planned)
      expect(hours).toBeGreaterThanOrEqual(1)
      expect(Number.isInteger(2 * hours)).toBe(true)
    }),
  )
})
