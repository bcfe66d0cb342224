import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/calendar.ts'
import { daysThatCount } from './days-that-count.ts'

const TEN = { from: '2026-11-30', until: '2026-12-10' }

test.each([
  ['without rests', [], 10],
  ['with one of three days', [{ from: '2026-12-02', to: '2026-12-04' }], 7],
  [
    'with two that overlap',
    [
      { from: '2026-12-02', to: '2026-12-04' },
      { from: '2026-12-03', to: '2026-12-05' },
    ],
    6,
  ],
  ['with one from before to after', [{ from: '2026-11-01', to: '2027-01-01' }], 0],
  ['with one that is over before', [{ from: '2026-11-01', to: '2026-11-29' }], 10],
  ['with one that begins on the day after the last', [{ from: '2026-12-10', to: '2026-12-20' }], 10],
  ['with one that ended on the day on which it began', [{ from: '2026-12-02', to: '2026-12-01' }], 10],
])('Ten days %s', (_, rests, days) => expect(daysThatCount(TEN, rests)).toBe(days))

test('Nothing counts up to an earlier day', () => {
  expect(daysThatCount({ from: TEN.until, until: TEN.from }, [{ from: '2026-12-02', to: '2026-12-04' }])).toBe(0)
})

const span = fc.record({ from: fc.integer({ min: -20, max: 40 }), to: fc.integer({ min: -20, max: 40 }) })

test('Whatever rests, it is as many as there are when each day is looked at', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 30 }), fc.array(span), (length, spans) => {
      const day = (it: number) => addDays(TEN.from, it)
      const rests = spans.map((it) => ({ from: day(it.from), to: day(it.to) }))
      const days = Array.from({ length: Math.max(0, length) }, (_, index) => day(index))
      const counted = days.filter((it) => !rests.some((rest) => rest.from <= it && rest.to >= it)).length
      expect(daysThatCount({ from: TEN.from, until: day(length) }, rests)).toBe(counted)
    }),
  )
})
