import { describe, expect, test } from 'vitest'
import { dropBefore, nearestGap } from './drag-place.ts'

describe('A row that is dragged', () => {
  test.each([
    [5, 0],
    [15, 1],
    [34, 2],
    [99, 3],
  ])('at %i pixels is over gap %i', (y, gap) => expect(nearestGap([10, 30, 50], y)).toBe(gap))

  const ids = ['a', 'b', 'c']
  test.each([
    ['the first', 2, 0, 'a'],
    ['one in the middle', 0, 2, 'c'],
    ['the end', 0, 3, 'z'],
  ])('is dropped before %s', (_, from, gap, before) => expect(dropBefore(ids, { from, gap, end: 'z' })).toBe(before))

  test('stays where it is dropped on its own place', () => {
    for (const gap of [1, 2]) expect(dropBefore(ids, { from: 1, gap, end: '' })).toBe(null)
  })
})
