import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pinchPoint, waitingFor, type Waypoint } from './pinch-point.ts'

const at = (milestone: string, stand: Waypoint['stand'], hours: number, ...prerequisites: string[]): Waypoint => ({
  milestone,
  stand,
  hours,
  prerequisites,
})

describe('the pinch point', () => {
  test('is the open milestone before which the most hours of later work stand', () => {
    const roadmap = [
      at('done', 'closed', 14),
      at('serve', 'open', 18, 'done'),
      at('cluster', 'open', 16, 'done'),
      at('watch', 'ahead', 31, 'serve'),
      at('repair', 'ahead', 22, 'watch'),
      at('bill', 'ahead', 14, 'cluster'),
      at('proof', 'ahead', 52, 'repair', 'bill'),
    ]
    expect(pinchPoint(roadmap)).toEqual({ milestone: 'serve', later: 3, hours: 105 })
  })

  test('counts a milestone once, however many ways lead to it', () => {
    const diamond = [at('a', 'open', 1), at('b', 'ahead', 2, 'a'), at('c', 'ahead', 4, 'a'), at('d', 'ahead', 8, 'b', 'c')]
    expect(pinchPoint(diamond)).toEqual({ milestone: 'a', later: 3, hours: 14 })
  })

  test('is measured in hours, not in milestones', () => {
    const many = [at('a', 'open', 1), at('b', 'open', 1), at('a1', 'ahead', 1, 'a'), at('a2', 'ahead', 1, 'a'), at('a3', 'ahead', 1, 'a')]
    expect(pinchPoint([...many, at('b1', 'ahead', 30, 'b'), at('b2', 'ahead', 30, 'b')])?.milestone).toBe('b')
  })

  test('is the earlier one of equals', () => {
    expect(pinchPoint([at('a', 'open', 1), at('b', 'open', 9), at('c', 'ahead', 5, 'a', 'b'), at('d', 'ahead', 5, 'c')])?.milestone).toBe(
      'a',
    )
  })

  test('is one ahead only where nothing is open', () => {
    const waits = [at('a', 'ahead', 3), at('b', 'ahead', 3, 'a'), at('c', 'ahead', 3, 'b')]
    expect(pinchPoint(waits)).toEqual({ milestone: 'a', later: 2, hours: 6 })
    expect(pinchPoint([...waits, at('lone', 'open', 1)])).toBeNull()
  })

  test('is not named when fewer than two milestones wait', () => {
    expect(pinchPoint([])).toBeNull()
    expect(pinchPoint([at('a', 'open', 3), at('b', 'ahead', 90, 'a')])).toBeNull()
    expect(pinchPoint([at('a', 'closed', 3), at('b', 'closed', 9, 'a'), at('c', 'closed', 9, 'b')])).toBeNull()
  })

  test('leaves out what is finished or skipped, and what waits only through it', () => {
    const roadmap = [at('a', 'open', 1), at('skipped', 'closed', 40, 'a'), at('b', 'open', 5, 'skipped'), at('c', 'ahead', 6, 'a')]
    expect(waitingFor(roadmap, 'a').map((it) => it.milestone)).toEqual(['c'])
  })
})

/** Any roadmap: prerequisites point backwards, as the order of the content makes sure. */
const roadmaps = fc
  .array(
    fc.record({
      hours: fc.integer({ min: 0, max: 60 }),
      stand: fc.constantFrom<Waypoint['stand']>('open', 'ahead', 'closed'),
      before: fc.array(fc.nat(40), { maxLength: 4 }),
    }),
    { maxLength: 20 },
  )
  .map((list) =>
    list.map(({ hours, stand, before }, i) => at(`m${i}`, stand, hours, ...(i === 0 ? [] : new Set(before.map((it) => `m${it % i}`))))),
  )

/** The same question asked the slow way: can one walk from here to there over milestones that are not closed? */
function reaches(roadmap: readonly Waypoint[], from: string, to: Waypoint): boolean {
  if (to.stand === 'closed') return false
  return to.prerequisites.some((id) => id === from || roadmap.some((it) => it.milestone === id && reaches(roadmap, from, it)))
}

describe('for any roadmap', () => {
  test('what waits is what can be reached, and never anything closed', () => {
    fc.assert(
      fc.property(roadmaps, (roadmap) => {
        for (const { milestone } of roadmap)
          expect(waitingFor(roadmap, milestone)).toEqual(roadmap.filter((it) => reaches(roadmap, milestone, it)))
      }),
    )
  })

  test('the order of the list does not change what waits', () => {
    fc.assert(
      fc.property(roadmaps, (roadmap) => {
        const names = (list: readonly Waypoint[]) => list.map((it) => it.milestone).toSorted()
        for (const { milestone } of roadmap)
          expect(names(waitingFor(roadmap.toReversed(), milestone))).toEqual(names(waitingFor(roadmap, milestone)))
      }),
    )
  })

  test('no open milestone has more hours waiting than the one that is named', () => {
    fc.assert(
      fc.property(roadmaps, (roadmap) => {
        const named = pinchPoint(roadmap)
        const open = roadmap.filter((it) => it.stand === 'open')
        const hours = (id: string) => waitingFor(roadmap, id).reduce((sum, it) => sum + it.hours, 0)
        for (const { milestone } of open)
          if (waitingFor(roadmap, milestone).length >= 2) expect(hours(milestone)).toBeLessThanOrEqual(named?.hours ?? 0)
        if (named && open.length > 0) expect(open.map((it) => it.milestone)).toContain(named.milestone)
        if (named) expect(named).toMatchObject({ hours: hours(named.milestone), later: waitingFor(roadmap, named.milestone).length })
      }),
    )
  })
})
