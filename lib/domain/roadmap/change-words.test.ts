import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ordinal, rowsOf } from './change-words.ts'
import { counterTo } from '../review/counter-proposal.ts'
import { differenceOf } from './difference.ts'
import { checksOf, figuresOf } from './plan-figures.ts'
import { plan, planned } from './plan-rows.fixture.ts'
import { compare, type Plan } from './revision.ts'

const before = plan([planned('a'), planned('b'), planned('c'), planned('d', { leftOut: 'No time' })])
const rows = (after: Plan) => rowsOf(before, after, compare(before, after), (id) => `the ${id} path`)
const range = (likely: number) => ({ low: likely - 1, likely, high: likely + 1 })

describe('A difference in words', () => {
  test.each<[string, Plan, string, [string | null, string][]]>([
    ['left out', plan([planned('a', { leftOut: 'Known' }), ...before.milestones.slice(1)]), 'left-out', [['10 h in One', 'left out']]],
    ['put back', plan([planned('a'), planned('b'), planned('c'), planned('d')]), 'put-back', [['left out', '10 h in One']]],
    ['added', plan([...before.milestones, planned('x')]), 'added', [[null, '10 h in One']]],
    [
      'new and left out',
      plan([...before.milestones, planned('x', { leftOut: 'No GPU' })]),
      'added',
      [[null, '10 h in One, left out: “No GPU”']],
    ],
    ['gone', plan(before.milestones.slice(1)), 'removed', [['10 h in One', 'not on the roadmap']]],
    ['moved', plan([...before.milestones.slice(1), planned('a')]), 'moved', [['1st', '4th, at the end']]],
    [
      'asked in full, for more hours',
      plan([planned('a', { scope: 'full', learning: range(14) }), ...before.milestones.slice(1)]),
      'rescoped',
      [
        ['for a first role', 'the full scope'],
        ['10 h', '14 h'],
      ],
    ],
    ['another pace', { ...before, hoursPerWeek: 7 }, 'plan', [['8 h a week', '7 h a week']]],
    ['another path', { ...before, trackId: 'other' }, 'plan', [['the mlops-engineer path', 'the other path']]],
    ['another start', { ...before, startOn: '2026-12-07' }, 'plan', [['from 30 Nov 2026', 'from 7 Dec 2026']]],
  ])('says what is %s', (_, after, kind, lines) => {
    expect(rows(after)).toMatchObject([{ kind, lines: lines.map(([was, is]) => ({ before: was, after: is })) }])
  })

  test('has one row for all that happened to a milestone', () => {
    const after = plan([...before.milestones.slice(1), planned('a', { leftOut: 'Known' })])
    expect(rows(after)).toMatchObject([
      { about: 'milestone:a', kind: 'left-out', lines: [{ after: '4th, at the end' }, { after: 'left out' }] },
    ])
  })

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
  ])('counts %i as %s', (number, word) => expect(ordinal(number)).toBe(word))
})

describe('What is proposed instead of a change', () => {
  const counter = (after: Plan, id: string) => counterTo(compare(before, after), id, { before, after })
  test('is the way it was', () => {
    expect(counter(plan([planned('a', { leftOut: 'x' }), ...before.milestones.slice(1)]), 'a')).toEqual({
      kind: 'restore',
      milestoneId: 'a',
    })
    expect(counter(plan([...before.milestones, planned('x')]), 'x')).toEqual({ kind: 'remove', milestoneId: 'x' })
    expect(counter(plan([planned('a'), planned('b'), planned('c'), planned('d')]), 'd')).toEqual({ kind: 'remove', milestoneId: 'd' })
    const moved = plan([...before.milestones.slice(1), planned('a')])
    expect(counter(moved, 'a')).toEqual({ kind: 'move', milestoneId: 'a', before: 'b' })
    const full = plan([planned('a', { scope: 'full' }), ...before.milestones.slice(1)])
    expect(counter(full, 'a')).toEqual({ kind: 'rescope', milestoneId: 'a', scope: 'first-role' })
    expect(counter(plan([planned('a', { learning: range(20) }), ...before.milestones.slice(1)]), 'a')).toBeNull()
  })

  test('leads back before whatever followed and is still there', () => {
    const after = plan([planned('c'), planned('d', { leftOut: 'No time' }), planned('a')])
    expect(counter(after, 'a')).toEqual({ kind: 'move', milestoneId: 'a', before: 'c' })
  })
})

describe('A plan’s figures', () => {
  test('leave out what is left out, and finish at the pace from the start', () => {
    expect(figuresOf(before)).toMatchObject({
      milestones: 3,
      leftOut: 1,
      toDo: { likely: 30 },
      newLearning: { likely: 30 },
      hoursPerWeek: 8,
    })
    expect(figuresOf(before).finish).toEqual({ low: '2026-12-21', likely: '2026-12-27', high: '2027-01-06' })
  })

  test('never finish later for fewer hours or more of them a week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 39 }), fc.integer({ min: 1, max: 80 }), (pace, hours) => {
        const finish = (hoursPerWeek: number, more: number) =>
          figuresOf(plan([planned('a', { learning: range(hours + more) })], { hoursPerWeek })).finish.likely
        expect(finish(pace + 1, 0) <= finish(pace, 0)).toBe(true)
        expect(finish(pace, 0) <= finish(pace, 5)).toBe(true)
      }),
    )
  })

  test('hold together when what is needed comes first, own words say what is done, and no hours are under the low estimate', () => {
    const found = (after: Plan) => checksOf(after, before).flatMap((it) => (it.found.length > 0 ? [[it.id, ...it.found]] : []))
    expect(found(before)).toEqual([])
    expect(found(plan([planned('a', { prerequisites: ['b'] }), planned('b')]))).toEqual([['order', 'A']])
    expect(found(plan([planned('own-1', { own: { why: 'x', criteria: [], links: [] } })]))).toEqual([['criteria', 'OWN-1']])
    expect(found(plan([planned('a', { learning: range(7) })]))).toEqual([['estimate', 'A']])
    expect(found(plan([planned('a', { learning: range(7), scope: 'full' })]))).toEqual([])
  })
})

test('Where nothing is approved, all of the plan is the difference', () => {
  expect(differenceOf(null, before).changes.map((it) => it.kind)).toEqual(['added', 'added', 'added', 'added'])
  expect(differenceOf(before, before).changes).toEqual([])
})
