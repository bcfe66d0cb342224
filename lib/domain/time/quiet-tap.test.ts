import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../calendar/calendar.ts'
import { isTapDue, QUIET, quietSince, type QuietFacts } from './quiet-tap.ts'

const TODAY = '2026-11-24'
const ago = (days: number) => addDays(TODAY, -days)
const facts = (it: Partial<QuietFacts> = {}): QuietFacts => ({
  today: TODAY,
  lastActiveOn: ago(11),
  startOn: ago(60),
  rests: [],
  isPaused: false,
  hasNext: true,
  tapsOn: [],
  ...it,
})

describe('A tap after quiet days', () => {
  test.each<[string, Partial<QuietFacts>, boolean]>([
    ['ten whole days after the last thing done', {}, true],
    ['nine whole days after it', { lastActiveOn: ago(10) }, false],
    ['when nothing was ever done since the roadmap began ten days ago', { lastActiveOn: null, startOn: ago(10) }, true],
    ['when it began nine days ago', { lastActiveOn: null, startOn: ago(9) }, false],
    ['when it begins next week', { lastActiveOn: ago(40), startOn: addDays(TODAY, 7) }, false],
    ['when three of the days were away', { rests: [{ from: ago(8), to: ago(6) }] }, false],
    ['when three of the days were away, three days later', { lastActiveOn: ago(14), rests: [{ from: ago(8), to: ago(6) }] }, true],
    [
      'when days away lie in a pause: each counts once',
      {
        lastActiveOn: ago(14),
        rests: [
          { from: ago(8), to: ago(6) },
          { from: ago(7), to: ago(6) },
        ],
      },
      true,
    ],
    ['when a pause ended on the day on which it began', { rests: [{ from: ago(5), to: ago(6) }] }, true],
    ['on a day away', { lastActiveOn: ago(30), rests: [{ from: TODAY, to: addDays(TODAY, 3) }] }, false],
    ['while it is paused', { lastActiveOn: ago(30), isPaused: true }, false],
    ['when all that is left is with a mentor, or done', { lastActiveOn: ago(30), hasNext: false }, false],
    ['14 days after the last tap', { lastActiveOn: ago(30), tapsOn: [ago(14)] }, true],
    ['13 days after the last tap', { lastActiveOn: ago(30), tapsOn: [ago(13)] }, false],
    ['soon after a tap, though something was done in between', { tapsOn: [ago(12)] }, false],
    ['after two taps in one quiet time', { lastActiveOn: ago(90), startOn: ago(120), tapsOn: [ago(70), ago(40)] }, false],
    ['after two taps, once something was done since', { lastActiveOn: ago(20), tapsOn: [ago(70), ago(40)] }, true],
  ])('%s', (_, it, due) => expect(isTapDue(facts(it))).toBe(due))
})

const day = (most: number) => fc.integer({ min: 0, max: most }).map(ago)
const anyFacts = fc.record({
  today: fc.constant(TODAY),
  lastActiveOn: fc.option(day(80)),
  startOn: fc.integer({ min: -20, max: 120 }).map(ago),
  rests: fc.array(
    fc.tuple(day(60), fc.integer({ min: -1, max: 20 })).map(([from, days]) => ({ from, to: addDays(from, days) })),
    { maxLength: 5 },
  ),
  isPaused: fc.boolean(),
  hasNext: fc.boolean(),
  tapsOn: fc.array(day(80), { maxLength: 4 }),
})

test('Whatever the days: nobody is asked twice within 14 days, nor before ten of their days were quiet, nor on a day of rest', () => {
  fc.assert(
    fc.property(anyFacts, (it) => {
      if (!isTapDue(it)) return
      expect(it.isPaused || !it.hasNext).toBe(false)
      for (const tap of it.tapsOn) expect(daysBetween(tap, TODAY)).toBeGreaterThanOrEqual(QUIET.apart)
      const resting = (on: string) => it.rests.some((span) => span.from <= on && span.to >= on)
      expect(resting(TODAY)).toBe(false)
      const since = quietSince(it)
      const quiet = Array.from({ length: Math.max(0, daysBetween(since, TODAY) - 1) }, (_, index) => addDays(since, index + 1))
      expect(quiet.filter((on) => !resting(on)).length).toBeGreaterThanOrEqual(QUIET.days)
    }),
    { numRuns: 2_000 },
  )
})

test('Asked each day of a long silence, somebody hears of it twice and no more', () => {
  const taps: string[] = []
  for (let days = 0; days < 200; days++) {
    const today = addDays('2026-01-01', days)
    if (isTapDue(facts({ today, lastActiveOn: '2026-01-01', startOn: '2025-12-01', tapsOn: taps }))) taps.push(today)
  }
  expect(taps).toEqual(['2026-01-12', '2026-01-26'])
})
