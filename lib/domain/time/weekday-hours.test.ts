import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekdaysFor, weekdayWords } from './weekday-hours.ts'

describe('Hours on weekdays', () => {
  test.each([
    [null, 'on any days'],
    [[90, 0, 0, 120, 0, 0, 0], 'Mon 1.5 h, Thu 2 h'],
    [[0, 0, 0, 0, 0, 25, 0], 'Sat 0.4 h'],
  ])('of %j are said as “%s”', (minutes, words) => expect(weekdayWords(minutes)).toBe(words))

  test('keep their days and come to the new sum', () => {
    const week = fc.array(fc.nat(300), { minLength: 7, maxLength: 7 }).filter((it) => it.reduce((a, b) => a + b, 0) >= 60)
    fc.assert(
      fc.property(week, fc.integer({ min: 1, max: 40 }), (minutes, hours) => {
        const after = weekdaysFor(minutes, hours)
        fc.pre(!after.refused)
        expect(after.weekdays?.reduce((a, b) => a + b, 0)).toBe(60 * hours)
        for (const [day, own] of (after.weekdays ?? []).entries()) if (minutes[day] === 0) expect(own).toBe(0)
      }),
    )
  })

  test('stay unnamed where none were named', () => expect(weekdaysFor(null, 8)).toEqual({ weekdays: null }))

  test('are refused where one of them would have more than a day can have', () => {
    const saturday = [0, 0, 0, 0, 0, 300, 0]
    expect(weekdaysFor(saturday, 16)).toEqual({ weekdays: [0, 0, 0, 0, 0, 960, 0] })
    expect(weekdaysFor(saturday, 16.1).refused).toMatchObject({ field: 'hours', words: expect.stringContaining('Plan fewer hours a week') })
    // What was kept before that was looked at gets well with fewer hours.
    expect(weekdaysFor([0, 0, 0, 0, 0, 2_400, 0], 8)).toEqual({ weekdays: [0, 0, 0, 0, 0, 480, 0] })
  })
})
