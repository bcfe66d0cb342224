import { expect, test } from 'vitest'
import { clockWords, minuteOfDay } from './clock-time.ts'

test.each([
  ['19:30', 1170],
  ['7:05', 425],
  ['00:00', 0],
  ['23:59:59', 1439],
  ['24:00', null],
  ['19.30', null],
  ['', null],
  ['half past seven', null],
])('The time “%s” is the minute %s', (text, minute) => expect(minuteOfDay(text)).toBe(minute))

test('Each minute of a day is written so that it is read back', () => {
  for (let minute = 0; minute < 1440; minute++) expect(minuteOfDay(clockWords(minute))).toBe(minute)
})
