import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../calendar/calendar.ts'
import { minutesPerWeek, type Capacity } from './capacity.ts'
import { weekOf } from './week.ts'
import { anyBegin, anyCapacity, capacity } from './work-left.fixture.ts'
import { minutesByDay, workingTime, type WeekSoFar } from './working-time.ts'

const MONDAY = '2026-11-23'
/** Minutes of each day that is left of the week. */
function daysLeft(given: Capacity, from: string, week: WeekSoFar): number[] {
  const time = workingTime(given, from, week)
  const count = 7 - daysBetween(weekOf(from, week.firstWeekday), from)
  return Array.from({ length: count }, (_, day) => time.untilDay(day) - time.untilDay(day - 1))
}

describe('What is left of a week in which some was worked', () => {
  /** Two hours on Monday, and two on Thursday. */
  const given = capacity({ hours: [2, 0, 0, 2, 0, 0, 0] })
  const left = (hours: number, day = 0) => daysLeft(given, addDays(MONDAY, day), { firstWeekday: 1, worked: 60 * hours })

  test('has the later day in full once the hours of the present one are worked', () => {
    expect(left(0)).toEqual([120, 0, 0, 120, 0, 0, 0])
    expect(left(2)).toEqual([0, 0, 0, 120, 0, 0, 0])
    expect(left(1)).toEqual([60, 0, 0, 120, 0, 0, 0])
  })

  test('has less on the later day where more than that was worked, and never less than nothing', () => {
    expect(left(3)).toEqual([0, 0, 0, 60, 0, 0, 0])
    expect(left(9)).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test('is all of the days to come where their hours are left of the week, whichever day was worked', () => {
    expect(left(2, 1)).toEqual([0, 0, 120, 0, 0, 0])
    expect(left(3, 1)).toEqual([0, 0, 60, 0, 0, 0])
  })

  test('for any week: the hours that are left of it, on the last days that have them', () => {
    fc.assert(
      fc.property(anyCapacity, anyBegin, (any, begin) => {
        const days = daysLeft(any, begin.from, begin)
        const own = Array.from(days, minutesByDay(any, begin.from))
        const all = own.reduce((sum, it) => sum + it, 0)
        const most = Math.max(0, minutesPerWeek(any) - begin.worked)
        expect(days.reduce((sum, it) => sum + it, 0)).toBe(Math.min(all, most))
        for (const [index, minutes] of days.entries()) {
          expect(minutes >= 0 && minutes <= (own[index] ?? 0)).toBe(true)
          if (minutes > 0) expect(days.slice(index + 1)).toEqual(own.slice(index + 1))
        }
      }),
    )
  })
})
