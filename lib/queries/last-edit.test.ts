import { describe, expect, test } from 'vitest'
import { plan, planned } from '../domain/roadmap/plan-rows.fixture.ts'
import type { Plan } from '../domain/roadmap/revision.ts'
import { lastEdit } from './last-edit.ts'

const revision = (number: number, own: Plan, reason = '') => ({ number, plan: own, reason })
const first = revision(1, plan([planned('a'), planned('b')]))
const moved = revision(2, plan([planned('b'), planned('a')]))

describe('The newest edit', () => {
  test('is none while nothing was edited, and has its number and words then', () => {
    expect(lastEdit([first])).toBeNull()
    expect(lastEdit([moved, first])).toMatchObject({ number: 2, words: expect.stringContaining('moved'), isUndo: false })
    expect(lastEdit([revision(3, first.plan, 'Undo of revision 2: moved a'), moved])).toMatchObject({ number: 3, isUndo: true })
  })

  test('is none where undoing would be refused: nothing changed, or the curriculum did', () => {
    expect(lastEdit([revision(2, first.plan), first])).toBeNull()
    expect(lastEdit([revision(2, plan([planned('a')])), first])).toBeNull()
    const longer = planned('a', { learning: { low: 90, likely: 100, high: 110 } })
    expect(lastEdit([revision(2, plan([planned('b'), longer])), first])).toBeNull()
    expect(lastEdit([revision(2, { ...moved.plan, trackId: 'other' }), first])).toBeNull()
  })
})
