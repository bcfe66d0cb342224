import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesIn, timeWords } from './written-hours.ts'

describe('Hours as they are written', () => {
  it.each([
    ['1.5', 90],
    ['1,5', 90],
    ['.5', 30],
    ['2', 120],
    ['2 h', 120],
    ['2 hours', 120],
    ['1:30', 90],
    ['0:05', 5],
    [' 90m ', 90],
    ['90 min', 90],
    ['90 Minutes', 90],
    ['1h30', 90],
    ['1 h 30 m', 90],
    ['1.33', 80],
    ['0', 0],
    ['0:00', 0],
  ])('%s is understood', (text, minutes) => expect(minutesIn(text)).toBe(minutes))

  it.each(['', ' ', 'an hour', '1.5.5', '1:75', '1h 75m', '-1', '1e3', '½', '1:3', '٣', '99999'])('%j is no time', (text) =>
    expect(minutesIn(text)).toBeNull(),
  )

  it('read back as they are shown, whatever they are', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1440 }), (minutes) => minutesIn(timeWords(minutes)) === minutes))
  })

  it.each([
    [90, '1.5 h'],
    [15, '0.25 h'],
    [20, '20 min'],
    [80, '1 h 20 min'],
    [1440, '24 h'],
  ])('%i minutes are shown as %s', (minutes, words) => expect(timeWords(minutes)).toBe(words))
})
