import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, formatDay, isDay, timeOf } from './calendar.ts'
import { dateLanguages } from './date-language.ts'

test.each([
  ['2026-11-24', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13-01', false],
  ['24.11.2026', false],
  ['', false],
])('%j is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected))

test('adds days over months, years and clock changes', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
})

test("an instant falls on the day of the person's own time zone", () => {
  const instant = new Date('2026-11-24T23:30:00Z')
  expect(dayOf(instant)).toBe('2026-11-24')
  expect(dayOf(instant, 'Asia/Tokyo')).toBe('2026-11-25')
  expect(dayOf(instant, 'America/Los_Angeles')).toBe('2026-11-24')
})

test('a day begins at midnight of the zone, also on the days when its clocks change', () => {
  // Lisbon: UTC+0 until 29 March 2026, then UTC+1 until 25 October.
  expect(dayOf(new Date('2026-03-28T23:59:59.999Z'), 'Europe/Lisbon')).toBe('2026-03-28')
  expect(dayOf(new Date('2026-03-29T00:00:00.000Z'), 'Europe/Lisbon')).toBe('2026-03-29')
  expect(dayOf(new Date('2026-03-29T22:59:59.999Z'), 'Europe/Lisbon')).toBe('2026-03-29')
  expect(dayOf(new Date('2026-03-29T23:00:00.000Z'), 'Europe/Lisbon')).toBe('2026-03-30')
  expect(dayOf(new Date('2026-10-25T23:59:59.999Z'), 'Europe/Lisbon')).toBe('2026-10-25')
  expect(timeOf(new Date('2026-03-29T01:00:00Z'), 'Europe/Lisbon')).toBe('02:00')
})

const hour = 3_600_000
const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const aroundHere = { min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true }
const instant = fc.date(aroundHere)

/** An hour each side of a change of the zone's clocks, or of any instant where there is none within a year. */
const changing = fc.tuple(zone, instant, fc.integer({ min: -2 * hour, max: 2 * hour })).map(([timeZone, from, off]) => {
  return { timeZone, at: new Date(nextChange(timeZone, from) + off) }
})

const offsetOf = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at).find((it) => it.type === 'timeZoneName')
    ?.value ?? ''

function nextChange(timeZone: string, from: Date): number {
  const before = offsetOf(timeZone, from.getTime())
  let low = from.getTime()
  let high = low
  for (let month = 0; month < 12 && offsetOf(timeZone, high) === before; month++) high += 31 * 24 * hour
  if (offsetOf(timeZone, high) === before) return from.getTime()
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetOf(timeZone, middle) === before) low = middle
    else high = middle
  }
  return high
}

test('around every change of clocks, days exist, never run backwards, and stay within one day of UTC', () => {
  fc.assert(
    fc.property(changing, ({ timeZone, at }) => {
      const day = dayOf(at, timeZone)
      expect(isDay(day)).toBe(true)
      expect(Math.abs(daysBetween(dayOf(at), day))).toBeLessThanOrEqual(1)
      const sooner = dayOf(new Date(at.getTime() - hour), timeZone)
      expect([day, addDays(day, -1)]).toContain(sooner)
      // No day is skipped: a whole day of 25 hours on, it is tomorrow or the day after, never today.
      expect(daysBetween(day, dayOf(new Date(at.getTime() + 25 * hour), timeZone))).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 150 },
  )
})

test('the day and the time of an instant are those that the clock of the zone shows', () => {
  fc.assert(
    fc.property(changing, ({ timeZone, at }) => {
      const parts = new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' }).format(at)
      const [, month = '', date = '', year = '', clock = ''] = /^(\d+)\/(\d+)\/(\d+), (\d+:\d+)/.exec(parts) ?? []
      expect(dayOf(at, timeZone)).toBe(`20${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
      expect(timeOf(at, timeZone)).toBe(clock.padStart(5, '0'))
    }),
    { numRuns: 150 },
  )
})

test('shows the year only when it is another one', () => {
  expect(formatDay('2026-11-05', { thisYear: '2026' })).toBe('5 Nov')
  expect(formatDay('2027-11-05', { thisYear: '2026' })).toBe('5 Nov 2027')
  expect(formatDay('2026-09-30')).toBe('30 Sep 2026')
})

test.each([
  ['en-GB', '24 Nov 2026', '24 Nov'],
  ['en-US', 'Nov 24, 2026', 'Nov 24'],
  ['de-DE', '24. Nov. 2026', '24. Nov.'],
  ['es-ES', '24 nov 2026', '24 nov'],
  ['fr-FR', '24 nov. 2026', '24 nov.'],
  ['pt-PT', '24/11/2026', '24/11'],
  ['sv-SE', '2026-11-24', '2026-11-24'],
  ['ja-JP', '2026年11月24日', '11月24日'],
  ['zh-CN', '2026年11月24日', '11月24日'],
] as const)('%s writes %s, and %s in this year', (language, whole, short) => {
  expect(formatDay('2026-11-24', { language })).toBe(whole)
  expect(formatDay('2026-11-24', { language, thisYear: '2026' })).toBe(short)
})

test('every language writes every day as itself: two days never look the same', () => {
  const days = Array.from({ length: 366 }, (_, i) => addDays('2028-01-01', i))
  for (const { tag } of dateLanguages) expect(new Set(days.map((day) => formatDay(day, { language: tag }))).size, tag).toBe(366)
})
