import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/calendar.ts'
import type { DaySpan } from './capacity.ts'
import { forecastMove, type DoneBetween, type ForecastBasis } from './forecast-move.ts'
import { moveWords } from './forecast-move-words.ts'
import { capacity, WEDNESDAY } from './work-left.fixture.ts'

const basis = (also: Partial<Omit<ForecastBasis, 'left'>> & { left?: Record<string, number>; away?: DaySpan[] } = {}): ForecastBasis => {
  const { left = { a: 14, b: 28 }, away = [], ...rest } = also
  return {
    from: WEDNESDAY,
    likely: '2027-01-05',
    factor: 1,
    weekly: 7,
    capacity: capacity({ hours: 7, away }),
    ...rest,
    left: new Map(Object.entries(left)),
  }
}
const between = (
  worked: Record<string, number> = {},
  done: Record<string, number | null> = {},
  paused: readonly DaySpan[] = [],
): DoneBetween => ({
  worked: new Map(Object.entries(worked)),
  done: new Map(Object.entries(done)),
  paused,
})
/** The week after the one in which it begins. */
const NEXT_WEEK = { from: '2026-11-30', to: '2026-12-06' }
const AFTER_IT = '2026-12-07'
const title = (it: string) => ({ a: 'Serving models', b: 'Kubernetes' })[it] ?? it

describe('a move of the likely day', () => {
  test('is none when the weeks went as expected', () => {
    const after = basis({ from: addDays(WEDNESDAY, 14), left: { a: 0, b: 28 } })
    const found = forecastMove(basis(), after, between({ a: 14 }, { a: 1 }))
    expect(found).toEqual({ days: 0, reasons: [] })
    expect(found && moveWords(found, title)).toBe('The likely day has not moved.')
  })

  test('is explained by weeks away and by a milestone that took longer', () => {
    const away = [{ from: '2026-12-21', to: '2027-01-03' }]
    const after = basis({ from: addDays(WEDNESDAY, 20), left: { a: 0, b: 28 }, away, likely: '2027-01-25' })
    const found = forecastMove(basis(), after, between({ a: 20 }, { a: 1.43 }))
    expect(found).toEqual({
      days: 20,
      reasons: [
        { kind: 'away', days: 14, daysAway: 14 },
        { kind: 'took', days: 6, milestone: 'a', ratio: 1.43 },
      ],
    })
    expect(found && moveWords(found, title)).toBe('+20 days: 2 weeks away (+14) and Serving models took 1.4 × its estimate (+6).')
  })

  test('is explained by hours that were not worked', () => {
    const after = basis({ from: addDays(WEDNESDAY, 14), left: { a: 10, b: 28 }, likely: '2027-01-15' })
    const found = forecastMove(basis(), after, between({ a: 4 }))
    expect(found).toMatchObject({ days: 10, reasons: [{ kind: 'worked', days: 10, worked: 4, expected: 14 }] })
    expect(found && moveWords(found, title)).toBe('+10 days: 4 h worked where 14 h were expected (+10).')
  })

  test('is none when a week away went as planned: nobody expected work in it', () => {
    const before = basis({ away: [NEXT_WEEK], likely: '2027-01-12' })
    const after = basis({ from: AFTER_IT, away: [NEXT_WEEK], left: { a: 9, b: 28 }, likely: '2027-01-12' })
    expect(forecastMove(before, after, between({ a: 5 }))).toEqual({ days: 0, reasons: [] })
  })

  test('is explained by a week away that was entered when it had come, and not by hours that were not worked in it', () => {
    const after = basis({ from: AFTER_IT, away: [NEXT_WEEK], left: { a: 9, b: 28 }, likely: '2027-01-12' })
    const found = forecastMove(basis(), after, between({ a: 5 }))
    expect(found?.reasons).toEqual([{ kind: 'away', days: 7, daysAway: 7 }])
    expect(found && moveWords(found, title)).toBe('+7 days: 1 week away (+7).')
  })

  test('is explained by a pause, in so far as its days were no days away', () => {
    const after = basis({ from: '2026-12-10', away: [NEXT_WEEK], left: { a: 9, b: 28 }, likely: '2027-01-15' })
    const found = forecastMove(basis(), after, between({ a: 5 }, {}, [{ from: '2026-11-30', to: '2026-12-09' }]))
    expect(found?.reasons).toEqual([
      { kind: 'away', days: 7, daysAway: 7 },
      { kind: 'paused', days: 3, daysPaused: 3 },
    ])
    expect(found && moveWords(found, title)).toBe('+10 days: 1 week away (+7) and a pause of 3 days (+3).')
  })

  test('is explained by other days away, where they are as many as before', () => {
    const away = [{ from: '2027-06-01', to: '2027-06-07' }]
    const found = forecastMove(basis({ away: [NEXT_WEEK], likely: '2027-01-12' }), basis({ away }), between())
    expect(found && moveWords(found, title)).toBe('−7 days: other days away (−7).')
  })

  test('is explained by hours that were for no milestone, since they took nothing off', () => {
    const after = basis({ from: addDays(WEDNESDAY, 14), left: { a: 7, b: 28 }, likely: '2027-01-12' })
    const found = forecastMove(basis(), after, between({ a: 7, '': 7 }))
    expect(found).toEqual({ days: 7, reasons: [{ kind: 'beside', days: 7, milestone: '' }] })
    expect(found && moveWords(found, title)).toBe('+7 days: hours for no milestone (+7).')
  })

  test('is explained by what was added and what is not to be done any more', () => {
    const after = basis({ left: { a: 0, b: 28, c: 7 }, likely: '2026-12-29' })
    const found = forecastMove(basis(), after, between())
    expect(found?.reasons).toEqual([
      { kind: 'left-out', days: -14, milestone: 'a' },
      { kind: 'added', days: 7, milestone: 'c' },
    ])
    expect(found && moveWords(found, title)).toBe('−7 days: Serving models is not to be done any more (−14) and c was added (+7).')
  })

  test('is explained by pace and by the personal factor', () => {
    const after = basis({ left: { a: 21, b: 42 }, factor: 1.5, weekly: 6, likely: '2027-02-05' })
    const found = forecastMove(basis(), after, between())
    expect(found?.reasons.map((it) => it.kind)).toEqual(['factor', 'pace', 'spread'])
    expect(found?.reasons[0]?.days).toBe(21)
  })

  test('cannot be reckoned where it is too far ahead', () => {
    expect(forecastMove(basis(), basis({ left: { a: 1e6 } }), between())).toBeNull()
  })
})

test('the reasons add up to the move, in figures and in words, whatever happened', () => {
  const hours = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(60))
  const away = fc.array(
    fc.tuple(fc.nat(200), fc.nat(30)).map(([from, long]) => ({ from: addDays(WEDNESDAY, from), to: addDays(WEDNESDAY, from + long) })),
    {
      maxLength: 3,
    },
  )
  const state = fc.record({
    left: hours,
    away,
    factor: fc.double({ min: 0.5, max: 2, noNaN: true }),
    weekly: fc.double({ min: 0.5, max: 30, noNaN: true }),
    likely: fc.nat(900).map((it) => addDays(WEDNESDAY, it)),
  })
  const done = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.option(fc.double({ min: 0.1, max: 9, noNaN: true })))
  fc.assert(
    fc.property(state, state, fc.nat(90), hours, done, away, (before, after, passed, worked, finished, paused) => {
      const found = forecastMove(basis(before), basis({ ...after, from: addDays(WEDNESDAY, passed) }), between(worked, finished, paused))
      if (!found) return
      expect(found.reasons.reduce((sum, it) => sum + it.days, 0)).toBe(found.days)
      const words = moveWords(found, title)
      const said = [...words.matchAll(/\(([+−]?)(\d+)\)/g)].map(([, sign, days]) => (sign === '−' ? -1 : 1) * Number(days))
      expect(said.reduce((sum, it) => sum + it, 0)).toBe(found.days)
    }),
    { numRuns: 300 },
  )
})
