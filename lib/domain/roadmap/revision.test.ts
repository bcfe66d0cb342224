import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestRising } from './longest-rising.ts'
import { plan, planned } from './plan-rows.fixture.ts'
import { apply, changeKey, compare, touchedBy, type Plan, type PlannedMilestone } from './revision.ts'

const before = plan([planned('a'), planned('b'), planned('c'), planned('d', { leftOut: 'No time' })])

const cases: [string, Plan, unknown[]][] = [
  ['nothing', before, []],
  ['another pace', { ...before, hoursPerWeek: 7 }, [{ kind: 'pace', from: 8, to: 7 }]],
  ['other weekdays', { ...before, weekdays: [0, 0, 0, 0, 0, 480, 0] }, [{ kind: 'weekdays', from: null, to: [0, 0, 0, 0, 0, 480, 0] }]],
  ['two at a time', { ...before, parallel: 2 }, [{ kind: 'parallel', from: 1, to: 2 }]],
  ['a date to be done by', { ...before, targetOn: '2027-06-30' }, [{ kind: 'target', from: null, to: '2027-06-30' }]],
  [
    'one pinned to a day',
    plan([planned('a', { pinnedOn: '2027-01-31' }), ...before.milestones.slice(1)]),
    [{ kind: 'pinned', milestone: 'a', from: null, to: '2027-01-31' }],
  ],
  ['another start', { ...before, startOn: '2026-12-07' }, [{ kind: 'start', from: '2026-11-30', to: '2026-12-07' }]],
  [
    'a milestone more',
    plan([planned('a'), planned('x'), ...before.milestones.slice(1)]),
    [{ kind: 'added', milestone: 'x', place: 1, row: planned('x') }],
  ],
  [
    'a milestone less',
    plan([planned('a'), planned('c'), planned('d', { leftOut: 'No time' })]),
    [{ kind: 'removed', milestone: 'b', row: planned('b') }],
  ],
  [
    'one left out, for a reason',
    plan([planned('a', { leftOut: 'Known at work' }), ...before.milestones.slice(1)]),
    [{ kind: 'left-out', milestone: 'a', reason: 'Known at work' }],
  ],
  ['one put back', plan([planned('a'), planned('b'), planned('c'), planned('d')]), [{ kind: 'put-back', milestone: 'd' }]],
  [
    'one moved, and not the three that it went past',
    plan([before.milestones[3] ?? planned('d'), planned('a'), planned('b'), planned('c')]),
    [{ kind: 'moved', milestone: 'd', from: 3, to: 0 }],
  ],
  [
    'one asked in full',
    plan([planned('a', { scope: 'full', practice: { low: 1, likely: 2, high: 3 } }), ...before.milestones.slice(1)]),
    [
      { kind: 'rescoped', milestone: 'a', from: 'first-role', to: 'full' },
      {
        kind: 'hours',
        milestone: 'a',
        from: { learning: planned('a').learning, practice: planned('a').practice },
        to: { learning: planned('a').learning, practice: { low: 1, likely: 2, high: 3 } },
      },
    ],
  ],
]

const milestone: fc.Arbitrary<PlannedMilestone> = fc
  .record({
    title: fc.constantFrom('One', 'Two'),
    stage: fc.constantFrom('First', 'Second'),
    scope: fc.constantFrom('first-role' as const, 'full' as const),
    likely: fc.nat(40),
    elective: fc.boolean(),
    leftOut: fc.constantFrom(null, 'No time', 'No need'),
    pinnedOn: fc.constantFrom(null, '2027-01-31'),
    own: fc.constantFrom(null, { why: 'To learn', criteria: ['It runs'], links: [] }),
    prerequisites: fc.constantFrom([], ['a'], ['b', 'c']),
  })
  .map(({ likely, ...it }) => planned('', { ...it, learning: { low: likely, likely, high: likely } }))

const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc
      .shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      .chain((ids) => fc.tuple(...ids.map((id) => milestone.map((it) => ({ ...it, milestone: id }))))),
    fc.record({
      trackId: fc.constantFrom('mlops-engineer', 'ml-engineer'),
      scope: fc.constantFrom('first-role' as const, 'full' as const),
      hoursPerWeek: fc.integer({ min: 1, max: 40 }),
      weekdays: fc.constantFrom(null, [60, 0, 60, 0, 0, 120, 0], [0, 0, 0, 0, 0, 120, 120]),
      parallel: fc.constantFrom(1 as const, 2 as const),
      startOn: fc.constantFrom('2026-11-30', '2027-01-04'),
      targetOn: fc.constantFrom(null, '2027-06-30'),
    }),
  )
  .map(([milestones, facts]) => ({ ...facts, milestones }))

describe('Two revisions of a roadmap', () => {
  test.each(cases)('differ by %s', (_, after, changes) => expect(compare(before, after)).toEqual(changes))

  test('differ by nothing when they are the same', () => {
    fc.assert(
      fc.property(anyPlan, (it) => {
        expect(compare(it, structuredClone(it))).toEqual([])
      }),
    )
  })

  test('differ by exactly what leads from the older to the newer one', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        expect(apply(a, compare(a, b))).toEqual(b)
      }),
      { numRuns: 500 },
    )
  })

  test('survive being stored as JSON', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        expect(compare(JSON.parse(JSON.stringify(a)) as Plan, b)).toEqual(compare(a, b))
      }),
    )
  })

  test('name each change once, and each milestone that is touched', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        const changes = compare(a, b)
        expect(new Set(changes.map(changeKey)).size).toBe(changes.length)
        for (const id of touchedBy(changes)) expect([...a.milestones, ...b.milestones].some((it) => it.milestone === id)).toBe(true)
      }),
    )
  })
})

describe('The longest rising part of a list', () => {
  test('is as long as the longest that can be found by trying them all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 9 }), (numbers) => {
        const rises = (it: readonly number[]) => it.every((value, index) => index === 0 || value > (it[index - 1] ?? value))
        const all = numbers.reduce<number[][]>((lists, value) => [...lists, ...lists.map((list) => [...list, value])], [[]])
        const found = longestRising(numbers)
        expect(rises(found) && all.some((it) => it.join() === found.join())).toBe(true)
        expect(found.length).toBe(Math.max(...all.filter(rises).map((it) => it.length)))
      }),
    )
  })
})
