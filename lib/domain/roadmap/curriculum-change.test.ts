import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { changeOf, keptOf, movedWork, type Listed } from './curriculum-change.ts'
import { standingsOf, type Planned, type Standing, type Work } from './standing.ts'

const AT = new Date('2026-11-24T09:00:00Z')
const started: Work = { startedAt: AT, finishedAt: null, creditedAt: null }
const finished: Work = { startedAt: AT, finishedAt: AT, creditedAt: null }
const none = { 'first-role': null, full: null }

type Row = Planned & Listed

function row(milestone: string, over: Partial<Row> = {}): Row {
  const range = { low: 5, likely: 10, high: 20 }
  const plan = { milestone, scope: 'full', position: 0, prerequisites: [], learning: range, practice: range, skills: [] } as const
  return { ...plan, title: milestone, stage: 'One', retired: false, work: none, skippedAt: null, openedAt: null, ...over }
}

const standing = (...rows: Row[]): Standing<Row>[] => standingsOf(content().settings, rows, new Map())
const into = (...pairs: [string, string][]) => new Map(pairs.map(([from, to]) => [from, [to]]))

describe('what is settled goes to what took its place', () => {
  const next = [row('c')]
  const intoC = into(['a', 'c'], ['b', 'c'])
  const both = (a: Work | null, b: Work | null) =>
    standing(row('a', { work: { ...none, full: a } }), row('b', { work: { ...none, full: b } }))
  const known: Work = { startedAt: null, finishedAt: null, creditedAt: AT }
  const later = new Date(AT.getTime() + 60_000)

  test('when all of it is finished', () => {
    const present = both(finished, finished)
    const change = changeOf(present, next, intoC)
    expect(change.merged).toEqual([{ from: ['a', 'b'], into: 'c', counts: 'finished' }])
    expect(movedWork(present, next, change)).toEqual([{ milestone: 'c', scope: 'full', work: finished }])
    expect(keptOf(present, next, change)).toEqual([])
  })

  test('as known already when all of it is', () => {
    const present = both(known, { ...known, creditedAt: later })
    const change = changeOf(present, next, intoC)
    expect(change.merged).toEqual([{ from: ['a', 'b'], into: 'c', counts: 'credited' }])
    expect(movedWork(present, next, change)).toEqual([{ milestone: 'c', scope: 'full', work: { ...known, creditedAt: later } }])
    expect(keptOf(present, next, change)).toEqual([])
  })

  test('as known already when it is in part known and in part finished, and the finished part is kept beside it', () => {
    const present = both(known, { ...finished, finishedAt: later })
    const change = changeOf(present, next, intoC)
    expect(change.merged).toMatchObject([{ counts: 'credited' }])
    expect(movedWork(present, next, change)).toEqual([{ milestone: 'c', scope: 'full', work: { ...started, creditedAt: later } }])
    expect(keptOf(present, next, change).map((it) => it.milestone)).toEqual(['b'])
  })

  test('and is finished when all of it is, whatever was known of it before', () => {
    const present = both({ ...finished, creditedAt: AT }, finished)
    expect(movedWork(present, next, changeOf(present, next, intoC))).toEqual([{ milestone: 'c', scope: 'full', work: finished }])
  })

  test('not when a part is open: what is settled is kept beside it', () => {
    const present = both(known, null)
    const change = changeOf(present, next, intoC)
    expect(change.merged).toMatchObject([{ counts: null }])
    expect(movedWork(present, next, change)).toEqual([])
    expect(keptOf(present, next, change).map((it) => it.milestone)).toEqual(['a'])
  })

  test('as known already when what takes the place was on the roadmap and was known', () => {
    const present = standing(row('a', { work: { ...none, full: finished } }), row('c', { work: { ...none, full: known } }))
    const change = changeOf(present, next, into(['a', 'c']))
    expect(change.merged).toMatchObject([{ counts: 'credited' }])
    expect(movedWork(present, next, change)).toMatchObject([{ milestone: 'c', work: { finishedAt: null, creditedAt: AT } }])
  })
})

test('a milestone that was kept and comes back to the path is on the roadmap once', () => {
  const present = standing(row('a', { retired: true, work: { ...none, full: finished } }), row('b', { retired: true }))
  const next = [row('a')]
  expect(keptOf(present, next, changeOf(present, next, new Map())).map((it) => it.milestone)).toEqual(['b'])
})

describe('where a first role is asked for something else than before', () => {
  test('what was done for it counts for all of it, when now both ask the same', () => {
    const present = standing(row('a', { scope: 'first-role', work: { ...none, 'first-role': finished } }))
    const next = [row('a')]
    expect(movedWork(present, next, changeOf(present, next, new Map()))).toEqual([{ milestone: 'a', scope: 'full', work: finished }])
  })

  test('what is in progress stays so, when now less is asked', () => {
    const present = standing(row('a', { work: { ...none, full: started } }))
    const next = [row('a', { scope: 'first-role' })]
    expect(movedWork(present, next, changeOf(present, next, new Map()))).toEqual([{ milestone: 'a', scope: 'first-role', work: started }])
  })

  test('what is finished for all of it counts as it is', () => {
    const present = standing(row('a', { work: { ...none, full: finished } }))
    const next = [row('a', { scope: 'first-role' })]
    expect(movedWork(present, next, changeOf(present, next, new Map()))).toEqual([])
  })
})
