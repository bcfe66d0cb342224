import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers } from '../../demo/answers.ts'
import { need } from '../curriculum/content.ts'
import { effortOf, type Effort } from './effort.ts'
import type { InterestResult } from './interest.ts'
import { typicalBeliefs } from '../knowledge/beliefs.ts'
import { resultOf } from './result.ts'
import { decideVerdict } from './verdict.ts'

const it = content()
const real = effortOf(it, typicalBeliefs(it, 'backend'), { scope: 'first-role' })

/** The real paths with other likely learning hours. */
function withHours(hours: Record<string, number>): Effort[] {
  return real.map((effort) => {
    const likely = hours[effort.path.track] ?? 999
    return { ...effort, path: { ...effort.path, learning: { low: likely, likely, high: likely } } }
  })
}

const leaning = (side: InterestResult['side']): InterestResult => ({ ...resultOf(it, new Map(), 'first-role', new Map()).interest, side })

describe('the verdict', () => {
  const ops = { 'ml-engineer': 400, 'mlops-engineer': 300 }
  const models = { 'ml-engineer': 300, 'mlops-engineer': 400 }
  const close = { 'ml-engineer': 300, 'mlops-engineer': 320 }

  test.each([
    ['operations asks less and is liked', ops, 'operations', 'agree', 'mlops-engineer'],
    ['models asks less and is liked', models, 'models', 'agree', 'ml-engineer'],
    ['operations asks less, models are liked', ops, 'models', 'disagree', null],
    ['models asks less, operations is liked', models, 'operations', 'disagree', null],
    ['operations asks less, no lean', ops, 'none', 'effort-only', 'mlops-engineer'],
    ['operations asks less, interest unknown', ops, 'unknown', 'effort-only', 'mlops-engineer'],
    ['hours are close, models are liked', close, 'models', 'interest-only', 'ml-engineer'],
    ['hours are close, operations is liked', close, 'operations', 'interest-only', 'mlops-engineer'],
    ['hours are close, no lean', close, 'none', 'neither', null],
  ] as const)('%s: %s', (_, hours, side, kind, recommended) => {
    expect(decideVerdict(it, withHours(hours), leaning(side))).toMatchObject({ kind, recommended })
  })

  test.each([
    [270, 'operations'],
    [271, 'none'],
    [330, 'none'],
    [334, 'models'],
  ])('names a side from ten percent on: 300 h of models against %i h of operations', (hours, side) => {
    expect(decideVerdict(it, withHours({ 'ml-engineer': 300, 'mlops-engineer': hours }), leaning('none')).effort.side).toBe(side)
  })

  test('says plainly when operations asks more: the saving is negative', () => {
    const { effort } = decideVerdict(it, withHours(models), leaning('none'))
    expect(effort.operationsSaving).toBeCloseTo(-1 / 3, 9)
    expect(effort.fewer.path.track).toBe('ml-engineer')
  })

  test('offers the mix when interest is open, and both sides when the answers disagree', () => {
    expect(decideVerdict(it, withHours(ops), leaning('none')).offered).toEqual(['mlops-engineer', 'ml-platform'])
    expect(decideVerdict(it, withHours(ops), leaning('models')).offered).toEqual(['mlops-engineer', 'ml-engineer'])
  })

  test('while the direction is open it names a milestone that every path needs and nothing precedes', () => {
    const { cheapestNext } = decideVerdict(it, real, leaning('none'))
    const milestone = need(it.milestones, cheapestNext ?? '')
    expect(milestone.prerequisites).toEqual([])
    for (const { path } of real) expect(path.steps.map((step) => step.milestone)).toContain(milestone.id)
  })

  test('every background gets a verdict from its typical levels', () => {
    for (const { id } of it.settings.backgrounds) {
      const result = resultOf(it, new Map([...adasAnswers(it), ['about:background', id]]), 'full', new Map())
      expect(result.efforts).toHaveLength(it.tracks.size)
    }
  })
})
