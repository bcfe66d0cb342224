import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, formatDay, isDay } from './calendar.ts'

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

test('shows the year only when it is another one', () => {
  expect(formatDay('2026-11-05', '2026')).toBe('5 Nov')
  expect(formatDay('2027-11-05', '2026')).toBe('5 Nov 2027')
  expect(formatDay('2026-09-30')).toBe('30 Sep 2026')
})
