import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecast } from '../domain/time/forecast.ts'
import { paceOf } from '../domain/time/pace.ts'
import { BEGIN, capacity, work } from '../domain/time/work-left.fixture.ts'
import { drawnForecast } from './drawn-forecasts.ts'

const weeks = [5, 7, 3, 8].map((hours, index) => ({ from: `2026-10-${20 + index}`, hours, isAway: false }))
const asked = (hours: number, doubt = 0.2) => ({ ...BEGIN, pace: paceOf(weeks, hours), capacity: capacity({ hours }), doubt })

test('a forecast is the one that is drawn anew, whatever was asked for before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 40 }), fc.constantFrom(0.1, 0.3), (left, hours, doubt) => {
      const fresh = forecast([work('a', left)], asked(hours, doubt), 1)
      expect(drawnForecast([work('a', left)], asked(hours, doubt), 1)).toEqual(fresh)
      expect(drawnForecast([work('a', left)], asked(hours, doubt), 1)).toEqual(fresh)
    }),
    { numRuns: 30 },
  )
})

test('the same is drawn once, and one thing that is different draws it anew', () => {
  const first = drawnForecast([work('a', 60)], asked(7), 1)
  expect(drawnForecast([work('a', 60)], asked(7), 1)).toBe(first)
  for (const other of [
    drawnForecast([work('a', 61)], asked(7), 1),
    drawnForecast([work('a', 60, { area: 'another' })], asked(7), 1),
    drawnForecast([work('a', 60)], asked(8), 1),
    drawnForecast([work('a', 60)], asked(7, 0.3), 1),
    drawnForecast([work('a', 60)], { ...asked(7), target: '2027-01-31' }, 1),
    drawnForecast([work('a', 60)], asked(7), 2),
  ])
    expect(other).not.toBe(first)
})
