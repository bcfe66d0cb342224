import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edited, MOST_MILESTONES, type PlanEdit } from './plan-edit.ts'
import type { PlanRow } from './plan-row.ts'
import { row } from './plan-rows.fixture.ts'

const AT = new Date('2026-11-24T09:00:00.000Z')
const NOTHING = new Set<string>()

const rows = [
  row('entry-mlops'),
  row('a'),
  row('b', { prerequisites: ['a'] }),
  row('c', { stage: 'Two' }),
  row('d', { stage: 'Two', prerequisites: ['b'], skippedAt: AT, skipReason: 'No time' }),
]

const after = (edit: PlanEdit, over = NOTHING): readonly PlanRow[] | string => {
  const outcome = edited(rows, edit, over)
  return outcome.refused ?? outcome.rows
}
const order = (edit: PlanEdit): string => {
  const found = after(edit)
  return typeof found === 'string' ? found : found.map((it) => it.milestone).join(' ')
}
const move = (milestone: string, before: string | null): PlanEdit => ({ kind: 'move', milestone, before })

describe('An edit of a roadmap', () => {
  const moves: [string, string | null, string][] = [
    ['c', 'a', 'entry-mlops c a b d'],
    ['a', 'b', 'entry-mlops a b c d'],
    ['b', null, '“D” needs “B” first, so it stays before that.'],
    ['a', 'c', '“B” needs “A” first, so it stays before that.'],
    ['b', 'a', '“B” needs “A” first, so it stays after that.'],
    ['c', 'entry-mlops', '“ENTRY-MLOPS” stays first.'],
    ['entry-mlops', null, '“ENTRY-MLOPS” stays first.'],
    ['c', 'nowhere', 'The milestone it should stand in front of is not on the roadmap any more.'],
    ['nowhere', 'c', 'This milestone is not on the roadmap any more.'],
    ['c', 'c', 'entry-mlops a b c d'],
  ]
  test.each(moves)('moves %s before %s: %s', (milestone, before, found) => expect(order(move(milestone, before))).toBe(found))

  test('takes a moved milestone into the stage of what it then stands before', () => {
    const found = after(move('c', 'b'))
    expect(typeof found === 'string' ? found : found.map((it) => it.stage)).toEqual(['One', 'One', 'One', 'One', 'Two'])
  })

  test('adds one at the end or before another, with the prerequisites that are there', () => {
    const x = row('x', { prerequisites: ['c', 'somewhere-else'] })
    expect(order({ kind: 'add', row: x, before: null })).toBe('entry-mlops a b c d x')
    expect(order({ kind: 'add', row: x, before: 'd' })).toBe('entry-mlops a b c x d')
    expect(order({ kind: 'add', row: x, before: 'b' })).toBe('“X” needs “C” first, so it stays after that.')
    const found = after({ kind: 'add', row: x, before: null })
    expect(typeof found === 'string' ? found : found.at(-1)?.prerequisites).toEqual(['c'])
  })

  test('changes nothing when it was made already', () => {
    const again: PlanEdit[] = [
      { kind: 'add', row: row('a'), before: null },
      { kind: 'leave-out', milestone: 'd', reason: 'Again', at: AT },
      { kind: 'put-back', milestone: 'a' },
      move('c', 'd'),
      { kind: 'rescope', row: row('a') },
    ]
    for (const edit of again) expect(after(edit)).toBe(rows)
  })

  test('leaves out for a reason and puts back, but not what is finished', () => {
    const out: PlanEdit = { kind: 'leave-out', milestone: 'c', reason: 'No GPUs', at: AT }
    expect(after(out)).toContainEqual(row('c', { stage: 'Two', skippedAt: AT, skipReason: 'No GPUs' }))
    expect(after(out, new Set(['c']))).toBe('“C” is finished or known already: there is nothing to leave out.')
    expect(after({ kind: 'put-back', milestone: 'd' })).toContainEqual(row('d', { stage: 'Two', prerequisites: ['b'] }))
  })

  test('asks more of one, in its place and as it was decided', () => {
    const more = row('d', { scope: 'full', learning: { low: 1, likely: 2, high: 3 }, stage: 'Elsewhere' })
    expect(after({ kind: 'rescope', row: more })).toContainEqual({ ...rows[4], scope: 'full', learning: { low: 1, likely: 2, high: 3 } })
  })

  test('gives one a day of its own and takes it back', () => {
    const pin = (milestone: string, day: string | null): PlanEdit => ({ kind: 'pin', milestone, day, today: '2026-11-24' })
    expect(after(pin('c', '2026-11-24'))).toContainEqual(row('c', { stage: 'Two', pinnedOn: '2026-11-24' }))
    expect(after(pin('c', null))).toBe(rows)
    const held = rows.map((it) => ({ ...it, pinnedOn: '2026-01-01' }))
    const freed = edited(held, pin('d', null), NOTHING)
    expect(freed.refused ?? freed.rows[4]?.pinnedOn).toBe(null)
    expect(after(pin('entry-mlops', '2027-01-31'))).toBe('“ENTRY-MLOPS” is taken for granted and has no day.')
    expect(after(pin('c', '2027-01-31'), new Set(['c']))).toBe('“C” is finished or known already: it needs no day.')
    expect(after(pin('d', '2027-01-31'))).toBe('“D” is left out. Put it back first.')
    expect(after(pin('c', '2027-02-29'))).toBe('Enter a day that exists, as 2027-01-31.')
    expect(after(pin('c', '2026-11-23'))).toBe('Choose a day that is still to come.')
    expect(after(pin('c', '2099-01-01'))).toBe('Choose a day within 10 years.')
  })

  test('stops where a roadmap is full', () => {
    const full = Array.from({ length: MOST_MILESTONES }, (_, index) => row(`m${index}`))
    expect(edited(full, { kind: 'add', row: row('x'), before: null }, NOTHING).refused).toContain('holds 120 milestones')
  })

  test('in whatever order they are made, what is needed comes first and nothing is there twice', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y')
    const place = fc.option(id)
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('move' as const), milestone: id, before: place }),
      fc.record({ kind: fc.constant('add' as const), row: id.map((it) => row(it, { prerequisites: ['b'] })), before: place }),
      fc.record({ kind: fc.constant('put-back' as const), milestone: id }),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const end = edits.reduce<readonly PlanRow[]>(
          (it, next) => (edited(it, next, NOTHING).refused === undefined ? rowsOf(it, next) : it),
          rows,
        )
        const ids = end.map((it) => it.milestone)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids[0]).toBe('entry-mlops')
        for (const [index, it] of end.entries()) for (const first of it.prerequisites) expect(ids.indexOf(first)).toBeLessThan(index)
      }),
    )
  })
})

function rowsOf(it: readonly PlanRow[], edit: PlanEdit): readonly PlanRow[] {
  const outcome = edited(it, edit, NOTHING)
  return outcome.refused === undefined ? outcome.rows : it
}
