import { expect, test } from 'vitest'
import { firstDay } from './first-day.ts'

/** A Wednesday; weeks begin on Mondays. */
const START = '2026-11-25'
const of = (days: readonly string[], more: Partial<Parameters<typeof firstDay>[1]> = {}) =>
  firstDay(
    days.map((day) => ({ day, hours: 2, milestone: 'a' })),
    { startOn: START, today: '2027-01-13', firstWeekday: 1, away: [], ...more },
  )

test.each([
  ['the start, without hours before it', ['2026-11-25', '2026-12-09'], START],
  ['an earlier day of its week', ['2026-11-24', '2026-12-09'], '2026-11-24'],
  ['the first with hours of the weeks that lead up to it', ['2026-11-20', '2026-11-18', '2026-11-12'], '2026-11-12'],
  ['none from before a week without hours', ['2026-11-18', '2026-11-05', '2026-08-03'], '2026-11-18'],
  ['the start, when what was logged is long past', ['2026-07-06', '2026-07-15', '2026-08-03'], START],
])('Weeks count from %s', (_, days, first) => expect(of(days)).toBe(first))

test('A week away or of a pause leads on to those before it', () => {
  const away = [{ from: '2026-11-09', to: '2026-11-22' }]
  expect(of(['2026-11-04', '2026-10-28'], { away })).toBe('2026-10-28')
  expect(of(['2026-11-04', '2026-10-28'], { away: [{ from: '2026-11-20', to: '2026-11-22' }] })).toBe(START)
})

test('Before a roadmap begins, weeks count that lead up to today', () => {
  expect(of(['2026-11-04', '2026-10-28', '2026-09-02'], { today: '2026-11-10' })).toBe('2026-10-28')
  expect(of(['2026-09-02'], { today: '2026-11-10' })).toBe(START)
})
