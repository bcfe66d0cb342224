import { expect, test } from 'vitest'
import type { ReviewState } from '../review/review.ts'
import { workLeft, type PlannedFacts } from './work-left.ts'

const AT = new Date('2026-11-20T10:00:00Z')

const facts = (milestone: string, position: number, also: Partial<PlannedFacts> = {}): PlannedFacts => ({
  milestone,
  position,
  prerequisites: [],
  learning: { low: 6, likely: 10, high: 18 },
  practice: { low: 6, likely: 10, high: 16 },
  coverage: 0,
  startedAt: null,
  finishedAt: null,
  creditedAt: null,
  handedIn: null,
  skippedAt: null,
  openedAt: null,
  area: 'area',
  elective: false,
  pinnedOn: null,
  ...also,
})
const handedIn = (review: ReviewState) => ({ handedIn: { at: AT, review } })
const left = (list: readonly PlannedFacts[], worked: Record<string, number> = {}, factor = 1) =>
  workLeft(list, new Map(Object.entries(worked)), factor)

test('finished, known, left out and what is with a mentor ask for no hours', () => {
  const none = { low: 0, likely: 0, high: 0 }
  const list = [
    facts('finished', 1, { finishedAt: AT }),
    facts('known', 2, { creditedAt: AT }),
    facts('left-out', 3, { skippedAt: AT }),
    facts('yours', 4, { learning: none, practice: none }),
    facts('with-mentor', 5, handedIn('with-mentor')),
    facts('changes-asked', 6, handedIn('changes-asked')),
    facts('open', 7),
  ]
  expect(left(list).map((it) => it.milestone)).toEqual(['changes-asked', 'open'])
})

test('comes in the order of the roadmap, whatever that of the rows', () => {
  expect(left([facts('b', 2), facts('a', 1), facts('c', 3)]).map((it) => it.milestone)).toEqual(['a', 'b', 'c'])
})

test('waits only for what is in the way: not for what was handed in, and not once it was begun or opened early', () => {
  const needs = { prerequisites: ['a', 'b', 'c'] }
  const list = [
    facts('a', 1),
    facts('b', 2, { finishedAt: AT }),
    facts('c', 3, handedIn('changes-asked')),
    facts('waits', 4, needs),
    facts('begun', 5, { ...needs, startedAt: AT }),
    facts('opened', 6, { ...needs, openedAt: AT }),
    facts('logged', 7, needs),
  ]
  const found = left(list, { logged: 1 })
  expect(Object.fromEntries(found.map((it) => [it.milestone, it.prerequisites]))).toEqual({
    a: [],
    c: [],
    waits: ['a'],
    begun: [],
    opened: [],
    logged: [],
  })
  expect(found.flatMap((it) => (it.isUnderWay ? [it.milestone] : []))).toEqual(['c', 'begun', 'logged'])
})

test('credit, hours worked and the personal factor are in the hours that are left', () => {
  expect(left([facts('a', 1)])[0]?.left).toEqual({ low: 12, likely: 20, high: 34 })
  expect(left([facts('a', 1, { coverage: 0.5 })])[0]?.left.likely).toBe(15)
  expect(left([facts('a', 1)], {}, 1.5)[0]?.left).toEqual({ low: 18, likely: 30, high: 51 })
  expect(left([facts('a', 1)], { a: 2 })[0]?.left.likely).toBeCloseTo(18, 1)
  expect(left([facts('a', 1)], { a: 2 }, 1.5)[0]?.left.likely).toBeCloseTo(28, 1)
})

test('what is begun, pinned or taken for granted is not left out to make a date', () => {
  const list = [facts('a', 1), facts('b', 2, { startedAt: AT }), facts('c', 3, { pinnedOn: '2027-01-01' }), facts('entry-track', 0)]
  expect(left(list).flatMap((it) => (it.isKept ? [it.milestone] : []))).toEqual(['entry-track', 'b', 'c'])
})
