import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers } from '../../demo/answers.ts'
import { anyAnswers } from '../../testing/answers.ts'
import { scoreInterest } from './interest.ts'

const it = content()
const likertOf = (construct: string, reversed: boolean) => {
  const item = it.interest.items.find((i) => i.type === 'likert' && i.construct === construct && i.reversed === reversed)
  if (!item) throw new Error(`no item for ${construct}`)
  return `interest:${item.id}`
}

/** The answer that says the most for (or against) the item's construct. */
const all = (point: 1 | 2 | 3 | 4 | 5) =>
  new Map(it.interest.items.filter((i) => i.type === 'likert').map((i) => [`interest:${i.id}`, String(point)]))

describe('interest', () => {
  test('turns reversed items: disagreeing with one is agreeing with its partner', () => {
    const straight = scoreInterest(it, new Map([[likertOf('math-appetite', false), '5']]))
    const reversed = scoreInterest(it, new Map([[likertOf('math-appetite', true), '1']]))
    const score = (result: typeof straight) => result.constructs.find((c) => c.construct.id === 'math-appetite')?.score
    expect(score(straight)).toBe(2)
    expect(score(reversed)).toBe(2)
  })

  test('gives a forced choice to the chosen construct only', () => {
    const item = it.interest.items.find((i) => i.type === 'forced-choice')
    if (item?.type !== 'forced-choice') throw new Error('no forced choice')
    const result = scoreInterest(it, new Map([[`interest:${item.id}`, '1']]))
    expect(result.constructs.find((c) => c.construct.id === item.options[1].construct)?.score).toBe(2)
    expect(result.constructs.find((c) => c.construct.id === item.options[0].construct)?.score).toBeNull()
  })

  test('agreeing with everything leans nowhere, since each item has a reversed partner', () => {
    const result = scoreInterest(it, all(5))
    expect(result.lean).toBeCloseTo(0, 9)
    expect(result.side).toBe('none')
  })

  test('says "unknown", not "none", when too little was answered', () => {
    expect(scoreInterest(it, new Map()).side).toBe('unknown')
    expect(scoreInterest(it, new Map([[likertOf('math-appetite', false), '5']]))).toMatchObject({
      lean: null,
      range: null,
      side: 'unknown',
    })
  })

  test('says so when neither kind of work is enjoyed', () => {
    const against = new Map(
      it.interest.items.flatMap((i) => (i.type === 'likert' ? [[`interest:${i.id}`, i.reversed ? '5' : '1'] as const] : [])),
    )
    expect(scoreInterest(it, against).lowOnBoth).toBe(true)
    expect(scoreInterest(it, adasAnswers(it)).lowOnBoth).toBe(false)
  })

  test('is explained by contributions that add up to the lean exactly', () => {
    fc.assert(
      fc.property(anyAnswers(it), (answers) => {
        const { lean, contributions, range } = scoreInterest(it, answers)
        fc.pre(lean !== null)
        expect(contributions.reduce((sum, c) => sum + c.lean, 0)).toBeCloseTo(lean ?? 0, 9)
        expect(Math.abs(lean ?? 0)).toBeLessThanOrEqual(4)
        expect(range?.low).toBeLessThan(lean ?? 0)
      }),
      { numRuns: 60 },
    )
  })
})
