import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, timeOf } from '../calendar/calendar.ts'
import { weekOf, type Weekday } from './week.ts'
import { latestWeekly, nextWeekly, weeklyInstant } from './weekly-mail-time.ts'

const at = (text: string) => new Date(text)
const MONDAYS_AT_SEVEN = { day: 1, hour: 7 } as const

describe('The mail of a week', () => {
  it.each([
    ['before its hour: today', '2026-11-30T06:59:59Z', 'UTC', '2026-11-30', '2026-11-30T07:00:00.000Z'],
    ['at its hour: in a week', '2026-11-30T07:00:00Z', 'UTC', '2026-12-07', '2026-12-07T07:00:00.000Z'],
    ['where it is Sunday elsewhere', '2026-11-29T18:00:00Z', 'Pacific/Kiritimati', '2026-12-07', '2026-12-06T17:00:00.000Z'],
    ['where Monday comes late', '2026-11-30T10:00:00Z', 'Pacific/Honolulu', '2026-11-30', '2026-11-30T17:00:00.000Z'],
    ['where summer time begins on Sunday', '2026-03-28T12:00:00Z', 'Europe/Berlin', '2026-03-30', '2026-03-30T05:00:00.000Z'],
    ['where summer time ends on Sunday', '2026-10-24T12:00:00Z', 'Europe/Berlin', '2026-10-26', '2026-10-26T06:00:00.000Z'],
  ])('comes next, %s', (_, after, timeZone, week, next) => {
    expect(nextWeekly(at(after), { ...MONDAYS_AT_SEVEN, timeZone })).toEqual({ week, at: at(next) })
  })

  it('comes at the next hour that exists where clocks leave its own out, and once where they show it twice', () => {
    const sundayAtTwo = { day: 7, hour: 2, timeZone: 'Europe/Berlin' } as const
    expect(weeklyInstant('2026-03-23', sundayAtTwo)).toEqual(at('2026-03-29T01:00:00Z'))
    expect(timeOf(weeklyInstant('2026-03-23', sundayAtTwo), 'Europe/Berlin')).toBe('03:00')
    const autumn = nextWeekly(at('2026-10-24T12:00:00Z'), sundayAtTwo)
    expect(autumn.at).toEqual(at('2026-10-25T00:00:00Z'))
    expect(nextWeekly(autumn.at, sundayAtTwo).at).toEqual(at('2026-11-01T01:00:00Z'))
    // Half an hour, on Lord Howe.
    const lordHowe = { day: 7, hour: 2, timeZone: 'Australia/Lord_Howe' } as const
    expect(timeOf(weeklyInstant('2026-09-28', lordHowe), 'Australia/Lord_Howe')).toBe('02:30')
  })

  it('comes on the day after one that the calendar left out', () => {
    const fridays = { day: 5, hour: 7, timeZone: 'Pacific/Apia' } as const
    expect(dayOf(weeklyInstant('2011-12-26', fridays), 'Pacific/Apia')).toBe('2011-12-31')
  })

  const times = fc.record({
    day: fc.integer({ min: 1, max: 7 }).map((it) => it as Weekday),
    hour: fc.integer({ min: 0, max: 23 }),
    timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC'),
  })
  const instants = fc.date({ min: at('2015-01-01'), max: at('2036-01-01'), noInvalidDate: true })

  it('comes exactly once in each week of the person, in every zone and over every change of the clocks', () => {
    fc.assert(
      fc.property(times, instants, (time, from) => {
        let moment = latestWeekly(from, time)
        expect(moment.at <= from).toBe(true)
        expect(nextWeekly(from, time).at > from).toBe(true)
        for (let weeks = 0; weeks < 30; weeks++) {
          const day = dayOf(moment.at, time.timeZone)
          expect([weekOf(day, 1), addDays(moment.week, time.day - 1)]).toEqual([moment.week, day])
          // The hour itself or, where that is left out, the next one.
          const shown = timeOf(moment.at, time.timeZone)
          if (shown !== `${String(time.hour).padStart(2, '0')}:00`)
            expect(timeOf(new Date(moment.at.getTime() - 60_000), time.timeZone) < `${String(time.hour).padStart(2, '0')}:00`).toBe(true)
          const next = nextWeekly(moment.at, time)
          expect(next.week).toBe(addDays(moment.week, 7))
          expect(latestWeekly(new Date(next.at.getTime() - 1), time)).toEqual(moment)
          moment = next
        }
      }),
      { numRuns: 60 },
    )
  })
})
