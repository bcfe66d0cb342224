import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/calendar.ts'
import { capacityFrom, minutesPerWeek, withMinutes, type CapacityAsked } from './capacity.ts'
import { anyBegin, anyCapacity, BEGIN, capacity, WEDNESDAY } from './work-left.fixture.ts'
import { workingTime } from './working-time.ts'
import { weekOf } from './week.ts'

const day = { from: WEDNESDAY, to: WEDNESDAY }

describe('capacity', () => {
  test('of hours a week is a seventh for each day, to the minute', () => {
    expect(capacity({ hours: 8 }).minutes).toEqual([69, 68, 69, 68, 69, 68, 69])
    expect(minutesPerWeek(capacity({ hours: 7.5 }))).toBe(450)
  })

  test('of weekdays is what they are, to the minute, and an hour in all is enough', () => {
    expect(capacity({ hours: [10, 10, 10, 10, 10, 10, 0].map((it) => it / 60) }).minutes).toEqual([10, 10, 10, 10, 10, 10, 0])
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 2_399 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(cuts, (list) => {
        const ends = [...list.toSorted((a, b) => a - b), 2_400]
        const days = ends.map((end, index) => end - (ends[index - 1] ?? 0))
        fc.pre(days.every((it) => it <= 960))
        expect(capacity({ hours: days.map((it) => it / 60) }).minutes).toEqual(days)
      }),
      { numRuns: 500 },
    )
  })

  test('joins spans that touch or overlap', () => {
    const away = [
      { from: '2026-12-28', to: '2027-01-03' },
      { from: '2026-12-21', to: '2026-12-27' },
      { from: '2027-01-02', to: '2027-01-02' },
      { from: '2027-04-05', to: '2027-04-11' },
    ]
    expect(capacity({ hours: 8, away }).away).toEqual([
      { from: '2026-12-21', to: '2027-01-03' },
      { from: '2027-04-05', to: '2027-04-11' },
    ])
  })

  const refusals: [CapacityAsked, string][] = [
    [{ hours: 0 }, 'no-hours'],
    [{ hours: -3 }, 'no-hours'],
    [{ hours: Number.NaN }, 'no-hours'],
    [{ hours: [0, 0, 0, 0, 0, 0, 0] }, 'no-hours'],
    [{ hours: 200 }, 'too-many-hours'],
    [{ hours: Number.POSITIVE_INFINITY }, 'too-many-hours'],
    [{ hours: [8, 8, 8, 8, 8, 8, 8] }, 'too-many-hours'],
    [{ hours: [0, 0, 0, 0, 0, 0, 30] }, 'day-too-full'],
    [{ hours: [2, -1, 0, 0, 0, 0, 0] }, 'day-too-full'],
    [{ hours: [2, 2] }, 'day-too-full'],
    [{ hours: 8, parallel: 3 }, 'not-parallel'],
    [{ hours: 8, parallel: 1.5 }, 'not-parallel'],
    [{ hours: 8, away: [{ from: '2026-12-24', to: '2026-12-01' }] }, 'away-not-days'],
    [{ hours: 8, away: [{ from: '2026-02-30', to: '2026-03-01' }] }, 'away-not-days'],
    [{ hours: 8, away: [{ from: WEDNESDAY, to: '9999-12-31' }] }, 'away-for-ever'],
    [{ hours: 8, away: Array.from({ length: 61 }, () => day) }, 'away-too-often'],
  ]
  test.each(refusals.map(([asked, reason]) => [JSON.stringify(asked).slice(0, 70), reason, asked] as const))(
    '%s is refused: %s',
    (_, reason, asked) => expect(capacityFrom(asked).refused?.reason).toBe(reason),
  )

  test('keeps to its weekdays with another sum', () => {
    const weekend = capacity({ hours: [0, 0, 0, 0, 0, 3, 5] })
    expect(withMinutes(weekend, 960).minutes).toEqual([0, 0, 0, 0, 0, 360, 600])
    fc.assert(
      fc.property(anyCapacity, fc.nat(2_400), (it, minutes) => {
        expect(minutesPerWeek(withMinutes(it, minutes))).toBe(minutes)
      }),
    )
  })
})

describe('working time', () => {
  const weekend = capacity({ hours: [0, 0, 0, 0, 0, 3, 5], away: [{ from: '2026-12-05', to: '2026-12-06' }] })

  test('is counted on the days that have hours', () => {
    const time = workingTime(weekend, WEDNESDAY, BEGIN)
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-12-11', '2026-12-12'].map((it) => time.until(it))).toEqual([
      0, 180, 480, 480, 660,
    ])
    expect(time.until('2026-01-01')).toBe(0)
    expect([0, 1, 180, 181, 480, 481].map((it) => time.dayOf(it))).toEqual([
      WEDNESDAY,
      '2026-11-28',
      '2026-11-28',
      '2026-11-29',
      '2026-11-29',
      '2026-12-12',
    ])
    expect([0, 180, 480].map((it) => time.dayAfter(it))).toEqual(['2026-11-28', '2026-11-29', '2026-12-12'])
  })

  test('what was worked this week counts against it, and not against the next', () => {
    const time = workingTime(weekend, WEDNESDAY, { firstWeekday: 1, worked: 400 })
    expect([time.until('2026-11-29'), time.until('2026-12-13')]).toEqual([80, 560])
    // Where weeks begin on Sunday, that Sunday is a week of its own.
    expect(workingTime(weekend, WEDNESDAY, { firstWeekday: 7, worked: 400 }).until('2026-11-29')).toBe(80 + 300)
  })

  test('ends where nothing is planned any more', () => {
    expect(workingTime(capacity({ hours: 1 }), WEDNESDAY, BEGIN).dayOf(60 * 52 * 40)).toBeNull()
  })

  test('never has more in a week than its hours, none on days away, and every minute has its day', () => {
    fc.assert(
      fc.property(anyCapacity, anyBegin, fc.nat(60), (it, begin, weeks) => {
        const time = workingTime(it, begin.from, begin)
        const first = weekOf(begin.from, begin.firstWeekday)
        for (let week = 0; week < weeks; week++) {
          const own = time.until(addDays(first, 7 * week + 6)) - time.until(addDays(first, 7 * week - 1))
          expect(own + (week === 0 ? Math.min(begin.worked, minutesPerWeek(it)) : 0)).toBeLessThanOrEqual(minutesPerWeek(it))
        }
        for (let offset = 0; offset < 7 * weeks; offset++) {
          const day = addDays(begin.from, offset)
          const until = time.until(day)
          const own = until - time.until(addDays(day, -1))
          if (it.away.some((span) => span.from <= day && day <= span.to)) expect(own).toBe(0)
          if (own > 0) expect([time.dayOf(until), time.dayAfter(until - own)]).toEqual([day, day])
        }
      }),
      { numRuns: 40 },
    )
  })
})
