import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isReordered, withEdits, type Carry } from './carried-edits.ts'
import { row } from './plan-rows.fixture.ts'

const planned = [row('a'), row('b', { prerequisites: ['a'] }), row('c', { stage: 'Two' }), row('d', { stage: 'Two' })]
const own = row('own-1', { elective: true })
const added = row('x', { elective: true, stage: 'Two' })

const ids = (carry: Partial<Carry>, next = planned): string =>
  withEdits(next, { present: planned, isThere: () => true, rescoped: new Map(), keepsOrder: false, ...carry })
    .map((it) => it.milestone)
    .join(' ')

describe('A roadmap planned anew', () => {
  test('is as it is planned when nothing was changed by hand', () => expect(ids({})).toBe('a b c d'))

  test('has what was written or added where it stood', () => {
    expect(ids({ present: [row('a'), own, ...planned.slice(1), added] })).toBe('a own-1 b c d x')
    expect(ids({ present: [own, ...planned] })).toBe('own-1 a b c d')
  })

  test('leaves out what was added and is in the curriculum no more, what is retired, and what the path does not need any more', () => {
    const present = [...planned, added, row('gone', { retired: true, elective: true }), row('dropped')]
    expect(ids({ present, isThere: (it) => it !== 'x' })).toBe('a b c d')
  })

  test('keeps an order of one’s own, and puts what is new behind what it is planned after', () => {
    const present = [row('c', { stage: 'Two' }), row('a'), row('b'), row('d', { stage: 'Two' })]
    expect(ids({ present, keepsOrder: true })).toBe('c a b d')
    expect(ids({ present, keepsOrder: true }, [...planned.slice(0, 3), row('new'), ...planned.slice(3)])).toBe('c new a b d')
    expect(ids({ present, keepsOrder: false })).toBe('a b c d')
  })

  test('goes back to the planned order where one’s own would put what is needed last', () => {
    const present = [row('c'), row('a'), row('b'), row('d')]
    expect(ids({ present, keepsOrder: true }, [row('a', { prerequisites: ['b'] }), row('b')].toReversed())).toBe('b a')
  })

  test('asks of a milestone what was chosen for it', () => {
    const more = row('c', { scope: 'full' })
    const after = withEdits(planned, { present: planned, isThere: () => true, rescoped: new Map([['c', more]]), keepsOrder: false })
    expect(after[2]).toEqual(more)
  })

  test('has every planned milestone once, and what is needed first, whatever was changed', () => {
    const present = fc.shuffledSubarray([...planned, own, added, row('own-2')])
    fc.assert(
      fc.property(present, fc.boolean(), (rows, keepsOrder) => {
        const after = ids({ present: rows, keepsOrder }).split(' ')
        expect(new Set(after).size).toBe(after.length)
        expect(after).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd']))
        expect(after.indexOf('a')).toBeLessThan(after.indexOf('b'))
      }),
    )
  })
})

describe('An order of one’s own', () => {
  test('is one that differs from the curriculum’s, whatever else is there', () => {
    expect(isReordered(planned, ['a', 'z', 'b', 'c', 'd'])).toBe(false)
    expect(isReordered([row('a'), own, row('c')], ['a', 'b', 'c'])).toBe(false)
    expect(isReordered([row('b'), row('a')], ['a', 'b'])).toBe(true)
  })
})
