import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/calendar.ts'
import { cutMakes } from './cut-makes.ts'
import { feasibility } from './feasibility.ts'
import { schedule } from './schedule.ts'
import { anyBegin, anyCapacity, anyWork, BEGIN, capacity, granted, work } from './work-left.fixture.ts'

/** 7 hours a week, an hour a day. */
const plan = { capacity: capacity({ hours: 7 }), begin: BEGIN, target: addDays(BEGIN.from, 9) }
const list = [work('a', 5), work('b', 3, { prerequisites: ['a'] }), work('c', 4), work('d', 2, { isKept: true })]

describe('A cut', () => {
  const cases: [string, string[], boolean][] = [
    ['is enough where the rest fits', ['c'], true],
    ['is not enough where it does not', [], false],
    ['takes nothing that something needs', ['a'], false],
    ['may take it together with what needs it', ['a', 'b'], true],
    ['takes nothing that is kept', ['c', 'd'], false],
    ['takes nothing that is not there', ['c', 'nowhere'], false],
  ]
  test.each(cases)('%s', (_, cut, makes) => expect(cutMakes(list, cut, plan)).toBe(makes))

  test('that a target is offered makes it', () => {
    fc.assert(
      fc.property(anyWork(), anyCapacity, anyBegin, fc.nat(400), (all, given, begin, days) => {
        const target = addDays(begin.from, days)
        const plan = schedule(all, given, begin)
        if (plan.refused) return
        const found = feasibility(all, { capacity: given, begin, plan, target })
        if (found.refused || !granted(found).cut) return
        expect(cutMakes(all, found.cut?.milestones ?? [], { capacity: given, begin, target })).toBe(true)
      }),
    )
  })
})
