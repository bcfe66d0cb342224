import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfNumber, numberOfDay } from './day-number.ts'

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2000-03-01', 11_017],
  ['2100-03-01', 47_541],
])('%s is day %i', (day, number) => {
  expect(numberOfDay(day)).toBe(number)
  expect(dayOfNumber(number)).toBe(day)
})

test('numbers and days are those of the platform, both ways', () => {
  const days = (day: string) => Date.parse(day) / 86_400_000
  fc.assert(
    fc.property(fc.integer({ min: days('0100-01-01'), max: days('9999-12-31') }), (number) => {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
      expect(dayOfNumber(number)).toBe(day)
      expect(numberOfDay(day)).toBe(number)
    }),
    { numRuns: 2_000 },
  )
})
