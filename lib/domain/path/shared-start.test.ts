import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { linsAnswers } from '../../demo/answers.ts'
import { anyAnswers } from '../../testing/answers.ts'
import type { Scope } from '../curriculum/curriculum.ts'
import { isDay } from '../calendar/calendar.ts'
import { sum } from './hours.ts'
import type { Path, Step } from './path.ts'
import { resultOf } from './result.ts'
import { sharedStart, type Pace } from './shared-start.ts'

/** New hours, hours of practice, and what comes before. */
type Row = [milestone: string, learning: number, practice: number, before?: string[]]

const spread = (likely: number) => ({ low: likely / 2, likely, high: 2 * likely })

function pathOf(track: string, rows: readonly Row[]): Path {
  const steps = rows.map(([milestone, learning, practice, prerequisites = []]): Step => ({
    milestone,
    scope: 'full',
    title: milestone,
    stage: '',
    elective: false,
    prerequisites,
    learning: spread(learning),
    practice: spread(practice),
    fromZero: learning,
    skills: [],
  }))
  const [learning, practice] = [sum(steps.map((it) => it.learning)), sum(steps.map((it) => it.practice))]
  return { track, scope: 'full', steps, learning, practice, total: sum([learning, practice]) }
}

const pace: Pace = { hoursPerWeek: 8, startOn: '2026-08-20' }

const runs = pathOf('runs', [
  ['entry-runs', 6, 0],
  ['python', 2, 4],
  ['containers', 10, 6],
  ['data', 3, 3, ['python']],
  ['model', 20, 10, ['data']],
  ['cluster', 20, 20, ['containers']],
])
const builds = pathOf('builds', [
  ['python', 2, 4],
  ['algebra', 12, 4],
  ['data', 3, 3, ['python']],
  ['model', 15, 10, ['data', 'algebra']],
  ['network', 30, 20, ['model']],
])

describe('what two paths share at first', () => {
  test('is dated at the pace, counts on both, and leaves what only one of them asks for behind the fork', () => {
    // python 6 h and data 6 h are less than two weeks of 8 h; the model waits for algebra, which one path does not have.
    expect(sharedStart([runs, builds], pace)).toEqual({
      milestones: [
        { milestone: 'python', title: 'python', hours: { low: 3, likely: 6, high: 12 }, newHours: 2, endsOn: '2026-08-26' },
        { milestone: 'data', title: 'data', hours: { low: 3, likely: 6, high: 12 }, newHours: 3, endsOn: '2026-08-31' },
      ],
      hours: { low: 6, likely: 12, high: 24 },
      newHours: 5,
      fork: { low: '2026-08-26', likely: '2026-08-31', high: '2026-09-10' },
      onwards: [
        { track: 'runs', hours: 92, on: '2026-11-19' },
        { track: 'builds', hours: 91, on: '2026-11-19' },
      ],
      alone: [
        // All of it is done before week 20: 6 + 6 + 16 + 6 + 30 + 40 hours, of which containers and cluster are on this path alone.
        { track: 'runs', other: 'builds', weeks: 13, done: 104, lost: 56 },
        { track: 'builds', other: 'runs', weeks: 13, done: 103, lost: 66 },
      ],
    })
  })

  test.each([
    ['two weeks of work are enough', ['a', 'b'], 8],
    ['three milestones are enough', ['a', 'b', 'c'], 20],
    ['the first alone is enough when it is longer', ['a'], 2],
  ])('%s', (_, expected, hoursPerWeek) => {
    const rows: Row[] = ['a', 'b', 'c', 'd'].map((it) => [it, 5, 5])
    const start = sharedStart([pathOf('one', rows), pathOf('other', rows)], { ...pace, hoursPerWeek })
    expect(start?.milestones.map((it) => it.milestone)).toEqual(expected)
  })

  test('takes the longer of two estimates: what makes the other shorter was not done yet', () => {
    const start = sharedStart(
      [
        pathOf('one', [['a', 12, 6]]),
        pathOf('other', [
          ['b', 9, 9],
          ['a', 14, 6],
        ]),
      ],
      pace,
    )
    expect(start?.milestones[0]).toMatchObject({ hours: { likely: 20 }, newHours: 14 })
  })

  test('leaves out what is held already, and it stands in nobody’s way', () => {
    const rows: Row[] = [
      ['held', 0, 0],
      ['next', 8, 8, ['held']],
    ]
    expect(sharedStart([pathOf('one', rows), pathOf('other', rows)], pace)?.milestones.map((it) => it.milestone)).toEqual(['next'])
  })

  test('is nothing where the paths share no beginning', () => {
    expect(sharedStart([pathOf('one', [['a', 1, 1]]), pathOf('other', [['b', 1, 1]])], pace)).toBeNull()
  })

  test('counts the cost of changing after twenty weeks, or after twice the fork when that is later', () => {
    const long: Row[] = Array.from({ length: 9 }, (_, i) => [`own-${i}`, 8, 8])
    const [one, other] = [
      pathOf('one', [['a', 40, 80], ...long]),
      pathOf('other', [
        ['a', 40, 80],
        ['z', 90, 90],
      ]),
    ]
    // The fork is at 15 weeks of 8 h, twice that is 240 h: 120 of the shared one and seven of 16.
    expect(sharedStart([one, other], pace)?.alone[0]).toEqual({ track: 'one', other: 'other', weeks: 30, done: 232, lost: 112 })
    // Begun and not finished by then: it counts as neither.
    expect(sharedStart([one, other], pace)?.alone[1]).toEqual({ track: 'other', other: 'one', weeks: 30, done: 120, lost: 0 })
    const early = [pathOf('one', [['a', 8, 8], ...long]), pathOf('other', [['a', 8, 8]])] as const
    expect(sharedStart([early[0], early[1]], pace)?.alone[0]).toMatchObject({ weeks: 20, done: 160, lost: 144 })
  })
})

const it = content()

test('Whoever answers what: it is on both paths, in order, dated one after the other, and nothing lost is more than what was done', () => {
  fc.assert(
    fc.property(
      anyAnswers(it),
      fc.constantFrom<Scope>('first-role', 'full'),
      fc.integer({ min: 1, max: 40 }),
      (answers, scope, hoursPerWeek) => {
        const { fewer, more } = resultOf(it, answers, scope, new Map()).verdict.effort
        const start = sharedStart([fewer.path, more.path], { hoursPerWeek, startOn: '2027-02-28' })
        if (!start) throw new Error('the tracks share their beginning')
        const [a, b] = [fewer.path, more.path].map((path) => new Map(path.steps.map((step) => [step.milestone, step])))
        const seen = new Set<string>()
        for (const { milestone } of start.milestones) {
          const both = [a?.get(milestone), b?.get(milestone)]
          for (const step of both) {
            expect(step).toBeDefined()
            for (const before of step?.prerequisites ?? []) expect(seen.has(before) || hoursIn(a, before) === 0).toBe(true)
          }
          seen.add(milestone)
        }
        const days = ['2027-02-28', ...start.milestones.map((m) => m.endsOn)]
        expect(days).toEqual(days.toSorted())
        expect(start.fork.likely).toBe(days.at(-1))
        expect([start.fork.low, start.fork.likely, start.fork.high].every(isDay)).toBe(true)
        expect(start.hours).toEqual(sum(start.milestones.map((m) => m.hours)))
        expect(start.milestones.length).toBeLessThanOrEqual(3)
        for (const { done, lost, weeks } of start.alone) {
          expect(lost).toBeLessThanOrEqual(done)
          expect(done).toBeLessThanOrEqual(weeks * hoursPerWeek)
        }
      },
    ),
    { numRuns: 40 },
  )
})

const hoursIn = (steps: ReadonlyMap<string, Step> | undefined, id: string): number => {
  const step = steps?.get(id)
  return step ? step.learning.likely + step.practice.likely : 0
}

test('Lin, in whom effort and interest disagree, begins with a Python project', () => {
  const { fewer, more } = resultOf(it, linsAnswers(it), 'first-role', new Map()).verdict.effort
  const start = sharedStart([fewer.path, more.path], { hoursPerWeek: 6, startOn: '2026-08-20' })
  expect(start?.milestones[0]?.milestone).toBe('m-python-project')
  expect(start?.alone.some((it) => it.lost > 0)).toBe(true)
})
