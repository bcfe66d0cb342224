import { expect, test } from 'vitest'
import { plan, planned } from '../domain/roadmap/plan-rows.fixture.ts'
import { compare } from '../domain/roadmap/revision.ts'
import { planOf } from './revisions.ts'

test('A revision from before target dates, weekdays and pins reads as one that has none of them', () => {
  const { weekdays: _w, parallel: _p, targetOn: _t, milestones, ...old } = plan([planned('a'), planned('b')])
  const body = JSON.stringify({ ...old, milestones: milestones.map(({ pinnedOn: _on, ...it }) => it) })
  expect(planOf(body)).toEqual(plan([planned('a'), planned('b')]))
  expect(compare(planOf(body), planOf(JSON.stringify(plan([planned('a'), planned('b')]))))).toEqual([])
})
