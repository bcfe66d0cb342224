import { describe, expect, test } from 'vitest'
import { content } from '../content/current.ts'
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

describe('finished work goes to what took its place', () => {
  const present = standing(row('a', { work: { ...none, full: finished } }), row('b', { work: { ...none, full: finished } }))
  const next = [row('c')]
  const change = changeOf(present, next, into(['a', 'c'], ['b', 'c']))

  test('when all of it is finished', () => {
    expect(change.merged).toEqual([{ from: ['a', 'b'], into: 'c', finished: true }])
    expect(movedWork(present, next, change)).toEqual([{ milestone: 'c', scope: 'full', work: finished }])
    expect(keptOf(present, next, change)).toEqual([])
  })

  test('which is not known already because a part of it was', () => {
    const known = standing(
      row('a', { work: { ...none, full: { ...finished, creditedAt: AT } } }),
      row('b', { work: { ...none, full: finished } }),
    )
    expect(movedWork(known, next, changeOf(known, next, into(['a', 'c'], ['b', 'c'])))).toMatchObject([{ work: { creditedAt: null } }])
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
