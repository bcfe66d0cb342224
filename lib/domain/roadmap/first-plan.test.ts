import { expect, test } from 'vitest'
import { finishOf, firstPlanOf } from './first-plan.ts'
import { plan, planned, row } from './plan-rows.fixture.ts'

/** Two milestones of 15 hours each, 12 with the low ones and 21 with the high ones. */
const practice = { low: 4, likely: 5, high: 7 }
const first = plan([planned('a', { practice }), planned('b', { practice }), planned('c', { practice, leftOut: 'Known' })])
const present = { startOn: '2027-01-04', hoursPerWeek: 4, milestones: [row('a'), row('b'), row('c'), row('d')] }

test('It is what the first revision says, whatever was changed since, without what was left out from the begin', () => {
  const found = firstPlanOf(first, present)
  expect(found).toEqual({ startOn: '2026-11-30', hoursPerWeek: 8, hours: { low: 24, likely: 30, high: 42 } })
  // 26.25 days of the likely hours.
  expect(finishOf(found)).toEqual({ low: '2026-12-21', likely: '2026-12-27', high: '2027-01-06' })
})

test('Without a revision nothing was changed yet, and the roadmap itself is the first plan', () => {
  expect(firstPlanOf(null, present)).toEqual({ startOn: '2027-01-04', hoursPerWeek: 4, hours: { low: 48, likely: 60, high: 84 } })
})
