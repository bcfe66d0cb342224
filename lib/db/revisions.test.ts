import { expect, test } from 'vitest'
import { plan, planned } from '../domain/roadmap/plan-rows.fixture.ts'
import { compare } from '../domain/roadmap/revision.ts'
import { paceIn, planOf } from './revisions.ts'

test('A revision from before target dates, weekdays and pins reads as one that has none of them', () => {
  const { weekdays: _w, parallel: _p, targetOn: _t, milestones, ...old } = plan([planned('a'), planned('b')])
  const body = JSON.stringify({ ...old, milestones: milestones.map(({ pinnedOn: _on, ...it }) => it) })
  expect(planOf(body)).toEqual(plan([planned('a'), planned('b')]))
  expect(compare(planOf(body), planOf(JSON.stringify(plan([planned('a'), planned('b')]))))).toEqual([])
})

test('Hours a week and start are read from how a stored plan begins, whatever is longest before its milestones', () => {
  const long = plan([planned('a')], {
    trackId: 'x'.repeat(40),
    weekdays: [1440, 1440, 1440, 1440, 1440, 1440, 1440],
    targetOn: '2030-12-31',
  })
  expect(paceIn(JSON.stringify(long).slice(0, 600))).toEqual({ startOn: '2026-11-30', hoursPerWeek: 8 })
  const { weekdays: _w, parallel: _p, targetOn: _t, ...old } = long
  expect(paceIn(JSON.stringify(old))).toEqual({ startOn: '2026-11-30', hoursPerWeek: 8 })
  expect(paceIn('')).toBeNull()
})
