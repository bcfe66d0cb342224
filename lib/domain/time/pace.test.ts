import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/calendar.ts'
import { ownWeeks, paceOf, type OwnWeek } from './pace.ts'
import { loggable, workedOn } from './time-log.ts'

const log = (day: string, hours: number, milestone = 'a') => ({ day, hours, milestone })
const weeks = (...hours: number[]): OwnWeek[] =>
  hours.map((it, index) => ({ from: addDays('2026-08-31', 7 * index), hours: it, isAway: false }))

describe('own weeks', () => {
  const between = { since: '2026-09-02', today: '2026-09-30', firstWeekday: 1 as const, away: [] }

  test('are the whole ones from the start up to the present one, those without hours too', () => {
    const logs = [log('2026-09-03', 9), log('2026-09-07', 2), log('2026-09-13', 3), log('2026-09-21', 1.5), log('2026-09-28', 4)]
    expect(ownWeeks(logs, between)).toEqual([
      { from: '2026-09-07', hours: 5, isAway: false },
      { from: '2026-09-14', hours: 0, isAway: false },
      { from: '2026-09-21', hours: 1.5, isAway: false },
    ])
  })

  test('begin on the first weekday of the person', () => {
    expect(ownWeeks([log('2026-09-13', 3)], { ...between, firstWeekday: 7 }).map((it) => it.hours)).toEqual([0, 3, 0])
  })

  test('are away when more than half of their days are', () => {
    const away = [
      { from: '2026-09-01', to: '2026-09-09' },
      { from: '2026-09-14', to: '2026-09-17' },
      { from: '2026-09-25', to: '2026-12-09' },
    ]
    expect(ownWeeks([], { ...between, away }).map((it) => it.isAway)).toEqual([false, true, false])
  })

  test('there are none before the first is over', () => {
    expect(ownWeeks([log('2026-09-03', 9)], { ...between, today: '2026-09-13' })).toEqual([])
    expect(ownWeeks([], { ...between, today: '2026-08-01' })).toEqual([])
  })
})

describe('pace', () => {
  test('is the planned one while nothing is known, and held towards it while there are few weeks', () => {
    expect(paceOf([], 8)).toMatchObject({ expected: 8, kept: null, isKnown: false })
    const few = paceOf(weeks(4, 4), 8)
    expect(few).toMatchObject({ kept: 4, isKnown: true })
    expect(few.expected).toBeGreaterThan(5.5)
    expect(paceOf(weeks(...Array.from({ length: 26 }, () => 4)), 8).expected).toBeLessThan(4.8)
  })

  test('is not known from fewer than two weeks with hours', () => {
    expect(paceOf(weeks(0, 0, 6, 0), 8).isKnown).toBe(false)
    expect(paceOf(weeks(0, 5, 6, 0), 8).isKnown).toBe(true)
  })

  test('leaves weeks away out, and counts those without hours', () => {
    const [a, b, c] = weeks(6, 0, 6)
    if (!a || !b || !c) throw new Error('three weeks')
    expect(paceOf([a, b, c], 8).kept).toBe(4)
    expect(paceOf([a, { ...b, isAway: true }, c], 8).kept).toBe(6)
  })

  test('follows later weeks more than earlier ones', () => {
    expect(paceOf(weeks(2, 2, 2, 9, 9, 9), 6).expected).toBeGreaterThan(paceOf(weeks(9, 9, 9, 2, 2, 2), 6).expected)
  })

  test('lies between the plan and the weeks, for any weeks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (hours, planned) => {
        const { expected, weeks: counted } = paceOf(weeks(...hours), planned)
        const all = [planned, ...counted.map((it) => it.hours)]
        expect(expected).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9)
        expect(expected).toBeLessThanOrEqual(Math.max(...all) + 1e-9)
      }),
    )
  })
})

describe('a log', () => {
  const today = '2026-11-25'
  test.each([
    [log('2026-11-26', 1), 0, 'log-ahead'],
    [log('2026-11-31', 1), 0, 'log-not-a-day'],
    [log(today, 30), 0, 'log-too-long'],
    [log(today, 2), 23, 'log-too-long'],
    [log(today, 0), 0, 'log-no-hours'],
    [log(today, -1), 0, 'log-no-hours'],
    [log(today, Number.NaN), 0, 'log-no-hours'],
    [log(today, Number.POSITIVE_INFINITY), 0, 'log-too-long'],
    [log(today, 1.5), 22.5, undefined],
  ])('%j beside %d hours of that day is refused: %s', (it, already, reason) => {
    expect(loggable(it, { today, already }).refused?.reason).toBe(reason)
  })

  test('counts for its milestone', () => {
    expect(workedOn([log(today, 1), log(today, 2, 'b'), log('2026-11-01', 0.5)])).toEqual(
      new Map([
        ['a', 1.5],
        ['b', 2],
      ]),
    )
  })
})
