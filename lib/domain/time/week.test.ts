import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../calendar/calendar.ts'
import { dateLanguages } from '../calendar/date-language.ts'
import { firstWeekday, weekAt, weekdayOf, weekOf } from './week.ts'
import { instantAt } from '../calendar/zoned-time.ts'

test.each([
  ['2026-11-23', 1],
  ['2026-11-29', 7],
  ['1969-12-31', 3],
  ['2028-02-29', 2],
])('%s is weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday))

test('weeks begin where the Unicode CLDR says they do, in every language of dates', () => {
  for (const { tag } of dateLanguages) expect(firstWeekday(tag), tag).toBe(new Intl.Locale(tag).getWeekInfo().firstDay)
  expect([firstWeekday('en-US'), firstWeekday('no language'), firstWeekday(null)]).toEqual([7, 1, 1])
})

test('a week begins on the first weekday at or before a day', () => {
  expect(weekOf('2026-11-25', 1)).toBe('2026-11-23')
  expect(weekOf('2026-11-25', 7)).toBe('2026-11-22')
  expect(weekOf('2026-11-29', 7)).toBe('2026-11-29')
  expect(weekOf('2026-11-29', 1)).toBe('2026-11-23')
})

test('the week of a person is that of their own day', () => {
  // Sunday evening in Lisbon is Monday in Tokyo.
  const instant = new Date('2026-11-29T20:00:00Z')
  expect(weekAt(instant, { timeZone: 'Europe/Lisbon', language: 'en-GB' })).toEqual({
    today: '2026-11-29',
    from: '2026-11-23',
    to: '2026-11-29',
  })
  expect(weekAt(instant, { timeZone: 'Asia/Tokyo', language: 'en-GB' })).toMatchObject({ from: '2026-11-30' })
  expect(weekAt(instant, { timeZone: 'Europe/Lisbon', language: 'en-US' })).toMatchObject({ from: '2026-11-29', to: '2026-12-05' })
})

test.each(['Europe/Atlantis', '+02:00', ''])('the zone %j is refused in words', (timeZone) => {
  const found = weekAt(new Date('2026-11-29T20:00:00Z'), { timeZone, language: null })
  expect(found.refused).toMatchObject({ reason: 'unknown-zone', field: 'zone' })
})

const hour = 3_600_000
const zones = Intl.supportedValuesOf('timeZone')

/** Instants around each change of a zone's clocks in some years, found by a calendar of its own. */
function changesOf(timeZone: string): number[] {
  const changes: number[] = []
  let at = Temporal.ZonedDateTime.from({ timeZone, year: 2024, month: 1, day: 1 })
  for (let count = 0; count < 8; count++) {
    const next = at.getTimeZoneTransition('next')
    if (!next || next.year > 2028) break
    changes.push(next.epochMilliseconds)
    at = next
  }
  return changes
}

describe('in every zone, around every change of its clocks', () => {
  const instants = zones.flatMap((timeZone) =>
    changesOf(timeZone).flatMap((at) => [-25, -1, -0.001, 0, 0.5, 1, 25].map((hours) => ({ timeZone, at: new Date(at + hours * hour) }))),
  )

  test('the day of an instant is the one that another calendar names', () => {
    expect(instants.length).toBeGreaterThan(2_000)
    for (const { timeZone, at } of instants) {
      const named = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
      expect(dayOf(at, timeZone), `${timeZone} ${at.toISOString()}`).toBe(named)
    }
  })

  test('an instant lies in one week: from its first midnight up to the next', () => {
    for (const { timeZone, at } of instants) {
      const week = weekAt(at, { timeZone, language: 'en-GB' })
      if (week.refused) throw new Error(week.refused.reason)
      expect(instantAt(week.from, 0, timeZone).getTime(), `${timeZone} ${at.toISOString()}`).toBeLessThanOrEqual(at.getTime())
      expect(instantAt(addDays(week.to, 1), 0, timeZone).getTime(), `${timeZone} ${at.toISOString()}`).toBeGreaterThan(at.getTime())
    }
  })

  test('a clock time is the instant that another calendar names, or the first one after it that clocks show', () => {
    for (const { timeZone, at } of instants) {
      const day = dayOf(at, timeZone)
      for (const clock of [0, 2, 8]) {
        const plain = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from({ hour: clock }))
        const named = plain.toZonedDateTime(timeZone)
        const isShown = named.toPlainDateTime().equals(plain)
        const expected = isShown ? named : named.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
        expect(instantAt(day, clock, timeZone).getTime(), `${timeZone} ${day} ${clock}`).toBe(expected?.epochMilliseconds)
      }
    }
  })
})

test('days follow each other and each lies in its own week, for any first weekday', () => {
  const any = fc.integer({ min: -20_000, max: 40_000 }).map((it) => addDays('1970-01-01', it))
  fc.assert(
    fc.property(any, fc.constantFrom(1 as const, 6 as const, 7 as const), (day, first) => {
      const week = weekOf(day, first)
      expect(weekdayOf(week)).toBe(first)
      expect(week <= day && day <= addDays(week, 6)).toBe(true)
      expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1)
      expect(weekdayOf(day)).toBe(Temporal.PlainDate.from(day).dayOfWeek)
    }),
  )
})
