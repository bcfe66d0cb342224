import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers, linsAnswers } from '../../demo/answers.ts'
import { anyAnswersWithChecks } from '../../testing/answers.ts'
import { hoursChanges, isClearChange, leanChange } from './change-since.ts'
import { EIGHTY_PERCENT, scoreInterest, type InterestResult } from './interest.ts'
import { knowledgeOf } from '../knowledge/knowledge-of.ts'
import type { Answers } from '../answers/profile.ts'
import { trackHours } from './track-hours.ts'

const all = content()
const tracks = trackHours(all, 'first-role')

const hours = (before: Answers, after: Answers) => hoursChanges(knowledgeOf(all, before), knowledgeOf(all, after), tracks)
const lean = (before: Answers, after: Answers) => leanChange(scoreInterest(all, before), scoreInterest(all, after))

/** Ada, who rates herself so in every area. */
const rated = (level: number): Answers =>
  new Map([...adasAnswers(all), ...all.settings.areas.map(({ id }) => [`area:${id}`, String(level)] as const)])

describe('between two results', () => {
  test('with the same answers nothing has changed, and nothing is called a change', () => {
    fc.assert(
      fc.property(anyAnswersWithChecks(all), (answers) => {
        const changes = hours(answers, new Map(answers))
        expect(changes.map((it) => it.track)).toEqual([...all.tracks.keys()])
        for (const it of changes) expect(it).toMatchObject({ hours: 0, clear: false })
        const moved = lean(answers, new Map(answers))
        if (moved) expect(moved).toMatchObject({ lean: 0, clear: false })
      }),
      { numRuns: 40 },
    )
  })

  test('what is more one way is as much less the other way, with the same noise', () => {
    fc.assert(
      fc.property(anyAnswersWithChecks(all), anyAnswersWithChecks(all), (a, b) => {
        const [there, back] = [hours(a, b), hours(b, a)]
        for (const [index, it] of there.entries()) {
          expect(it.hours + (back[index]?.hours ?? Number.NaN)).toBeCloseTo(0, 9)
          expect(it.noise).toBeCloseTo(back[index]?.noise ?? Number.NaN, 9)
          expect(it.clear).toBe(back[index]?.clear)
          expect(it.clear).toBe(Math.abs(it.hours) > it.noise)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('one area rated a level higher is no clear change, all of them rated from the lowest to the highest is', () => {
    for (const it of hours(adasAnswers(all), new Map(adasAnswers(all)).set('area:data', '3'))) {
      expect(it.hours).toBeLessThan(0)
      expect(it.clear).toBe(false)
    }
    for (const it of hours(rated(0), rated(4))) {
      expect(it.hours).toBeLessThan(0)
      expect(it.clear).toBe(true)
    }
  })

  test('another opinion on everything is a clear change of the lean, one statement is none', () => {
    expect(lean(adasAnswers(all), linsAnswers(all))).toMatchObject({ clear: true })
    expect(lean(adasAnswers(all), linsAnswers(all))?.lean).toBeLessThan(0)
    const [item] = all.interest.items.filter((it) => it.type === 'likert' && it.construct === 'infra-affinity')
    const changed = new Map(adasAnswers(all)).set(`interest:${item?.id}`, '3')
    expect(lean(adasAnswers(all), changed)?.lean).not.toBe(0)
    expect(lean(adasAnswers(all), changed)).toMatchObject({ clear: false })
  })

  test('the lean is not compared where it was not known either time', () => {
    const unknown = new Map([...adasAnswers(all)].filter(([key]) => !key.startsWith('interest:')))
    expect(lean(unknown, adasAnswers(all))).toBeNull()
    expect(lean(adasAnswers(all), unknown)).toBeNull()
  })
})

test.each([
  // 1.645 × √(100 + 100) = 23.3.
  [200, 223, false],
  [200, 224, true],
  [223, 200, false],
  [224, 200, true],
])('from %i to %i hours, each known to ten hours, is a clear change: %s', (before, after, clear) => {
  expect(isClearChange({ mean: before, variance: 100 }, { mean: after, variance: 100 })).toBe(clear)
})

test('a lean is as uncertain as both of its ranges together', () => {
  const known = (value: number, deviation: number): InterestResult => {
    const half = EIGHTY_PERCENT * deviation
    return { ...scoreInterest(all, adasAnswers(all)), lean: value, range: { low: value - half, high: value + half } }
  }
  // 1.645 × √(0.3² + 0.4²) = 0.8225.
  expect(leanChange(known(0.5, 0.3), known(1.3, 0.4))).toEqual({ lean: 0.8, noise: expect.closeTo(0.8225, 9), clear: false })
  expect(leanChange(known(0.5, 0.3), known(-0.4, 0.4))).toMatchObject({ lean: -0.9, clear: true })
})
