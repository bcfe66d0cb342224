import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../calendar/calendar.ts'
import { forecast, type Forecast, type ForecastAsked } from './forecast.ts'
import { paceOf, type OwnWeek } from './pace.ts'
import { NO_FACTOR } from './personal-factor.ts'
import { anyCapacity, anyWork, BEGIN, capacity, granted, WEDNESDAY, work } from './work-left.fixture.ts'
import type { WorkLeft } from './work-left.ts'

const weeks = (...hours: number[]): OwnWeek[] =>
  hours.map((it, index) => ({ from: addDays('2026-08-31', 7 * index), hours: it, isAway: false }))
const steady = paceOf(weeks(8, 7, 9, 8, 8, 7, 9, 8, 8, 8, 7, 9), 8)
const eight = capacity({ hours: 8 })
const asked = (also: Partial<ForecastAsked> = {}): ForecastAsked => ({
  ...BEGIN,
  pace: steady,
  capacity: eight,
  doubt: NO_FACTOR.doubt,
  ...also,
})
const list = [work('a', 40, { area: 'x' }), work('b', 60, { area: 'y' }), work('c', 60, { area: 'x' })]

/** Days from the first one. */
function daysOf(all: readonly WorkLeft[], also: Partial<ForecastAsked> = {}, seed = 1): { low: number; likely: number; high: number } {
  const found = granted<Forecast>(forecast(all, asked(also), seed))
  if (found.kind !== 'forecast') throw new Error('only the plan')
  const days = (it: string | null) => (it === null ? Number.POSITIVE_INFINITY : daysBetween(WEDNESDAY, it))
  return { low: days(found.low), likely: days(found.likely), high: days(found.high) }
}

describe('a forecast', () => {
  test('is the plan alone while there are fewer than two weeks of hours', () => {
    const pace = paceOf(weeks(0, 0, 5, 0), 8)
    expect(forecast(list, asked({ pace }), 1)).toEqual({ kind: 'plan', finish: addDays(WEDNESDAY, 139) })
  })

  test('is the same for the same seed, and nearly for another', () => {
    expect(forecast(list, asked(), 1)).toEqual(forecast(list, asked(), 1))
    expect(daysOf(list, {}, 1)).not.toEqual(daysOf(list, {}, 2))
    expect(Math.abs(daysOf(list, {}, 1).likely - daysOf(list, {}, 2).likely)).toBeLessThan(6)
  })

  test('lies around the plan of somebody who keeps to it, with more room after it than before', () => {
    const { low, likely, high } = daysOf(list)
    expect(Math.abs(likely - 140)).toBeLessThan(14)
    expect(low).toBeLessThan(115)
    expect(high).toBeGreaterThan(170)
    expect(high - likely).toBeGreaterThan(likely - low)
  })

  test('is later for a slower pace, and by the days away', () => {
    expect(daysOf(list, { pace: paceOf(weeks(...Array.from({ length: 12 }, () => 4)), 8) }).likely).toBeGreaterThan(200)
    const away = [{ from: '2026-12-21', to: '2027-01-03' }]
    const later = daysOf(list, { capacity: capacity({ hours: 8, away }) }).likely - daysOf(list).likely
    expect(Math.abs(later - 14)).toBeLessThanOrEqual(1)
  })

  test('is wider where less is known: of the weeks, of the person, and within one area', () => {
    const width = (it: { low: number; high: number }) => it.high - it.low
    const uneven = paceOf(weeks(16, 0, 16, 0, 8, 8, 16, 0, 16, 0, 0, 16), 8)
    expect(width(daysOf(list, { pace: uneven }))).toBeGreaterThan(width(daysOf(list)))
    expect(width(daysOf(list, { doubt: 0.05 }))).toBeLessThan(width(daysOf(list)))
    const many = (areas: number) => Array.from({ length: 16 }, (_, index) => work(`m${index}`, 10, { area: `${index % areas}` }))
    expect(width(daysOf(many(1), { doubt: 0.01 }))).toBeGreaterThan(width(daysOf(many(16), { doubt: 0.01 })))
  })

  test('counts the futures that end by a target', () => {
    const hits = (target: string) => {
      const found = granted<Forecast>(forecast(list, asked({ target }), 1))
      return found.kind === 'forecast' ? found.hits : null
    }
    expect(hits(WEDNESDAY)).toBe(0)
    const { low, likely, high } = daysOf(list)
    expect(
      [low, likely, high].map((it) => Math.abs((hits(addDays(WEDNESDAY, it)) ?? 0) - (it === low ? 10 : it === likely ? 50 : 90)) <= 2),
    ).toEqual([true, true, true])
    expect(hits(addDays(WEDNESDAY, 2_000))).toBe(100)
  })

  test('ends on the first day when nothing is left', () => {
    expect(daysOf([])).toEqual({ low: 0, likely: 0, high: 0 })
  })

  test('ends on days that have hours', () => {
    const weekend = capacity({ hours: [0, 0, 0, 0, 0, 4, 4] })
    for (const day of Object.values(daysOf(list, { capacity: weekend }))) expect([3, 4]).toContain(day % 7)
  })

  test('names no day more than ten years ahead', () => {
    const slow = paceOf(weeks(...Array.from({ length: 26 }, (_, index) => (index < 4 ? 1 : 0))), 1)
    const far = Array.from({ length: 9 }, (_, index) => work(`m${index}`, 100))
    expect(forecast(far, asked({ pace: slow, capacity: capacity({ hours: 1 }) }), 1)).toMatchObject({
      kind: 'forecast',
      likely: null,
      high: null,
    })
  })

  test('is refused for what cannot be planned', () => {
    expect(forecast([work('a', 10_000)], asked(), 1).refused).toMatchObject({ reason: 'milestone-too-long', milestones: ['a'] })
    expect(forecast(list, asked({ target: '2027-02-30' }), 1).refused?.reason).toBe('target-not-a-day')
    const unknown = { pace: paceOf([], 1), capacity: capacity({ hours: 1 }) }
    const years = Array.from({ length: 3 }, (_, index) => work(`m${index}`, 900))
    expect(forecast(years, asked(unknown), 1).refused?.reason).toBe('too-far')
  })

  test('is in order for any roadmap, capacity and weeks, and never before the first day', () => {
    const hours = fc.array(fc.nat(30), { minLength: 2, maxLength: 26 })
    fc.assert(
      fc.property(anyWork(), anyCapacity, hours, fc.nat(1_000), (all, it, own, seed) => {
        const found = forecast(all, asked({ capacity: it, pace: paceOf(weeks(...own), 8) }), seed)
        if (found.refused || found.kind === 'plan') return
        const { low, likely, high } = found
        expect((low ?? '~') >= WEDNESDAY && (low ?? '~') <= (likely ?? '~') && (likely ?? '~') <= (high ?? '~')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
