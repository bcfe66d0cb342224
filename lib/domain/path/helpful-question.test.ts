import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers, linsAnswers } from '../../demo/answers.ts'
import { anyAnswers } from '../../testing/answers.ts'
import { need } from '../curriculum/content.ts'
import { helpfulQuestion, type HelpfulQuestion } from './helpful-question.ts'
import { scoreInterest } from './interest.ts'
import { abilityIn, at, placeOf } from '../knowledge/knowledge.ts'
import { knowledgeOf, probeAnswersIn } from '../knowledge/knowledge-of.ts'
import { aimsOf, nextProbe } from '../knowledge/next-probe.ts'
import { areaQuestions, probeQuestion } from './open-question.ts'
import { prospectOf } from '../answers/probe-answer.ts'
import type { Answers } from '../answers/profile.ts'
import { resultOf } from './result.ts'
import { effortHalf, leanHalf } from './settled-cases.ts'
import { trackHours } from './track-hours.ts'
import { DRAWS, verdictCertainty, type Undrawn } from './verdict-certainty.ts'

const it = content()
const tracks = trackHours(it, 'first-role')
const tables = new Map(tracks.map((table) => [table.track, table]))
const hours = { models: need(tables, 'ml-engineer'), operations: need(tables, 'mlops-engineer') }

function undrawn(answers: Answers): Undrawn {
  const { interest, verdict } = resultOf(it, answers, 'first-role', new Map())
  return { interest, verdict, knowledge: knowledgeOf(it, answers), hours }
}

function question(answers: Answers, { ended = false } = {}): HelpfulQuestion | null {
  const { knowledge, ...result } = undrawn(answers)
  const left = it.probes.filter((probe) => !answers.has(`probe:${probe.id}`))
  const next = ended ? null : nextProbe(knowledge, aimsOf(knowledge, tracks, ['ml-engineer', 'mlops-engineer']), left)
  return helpfulQuestion({ content: it, answers, knowledge, ...result, next })
}

const without = (answers: Answers, kind: RegExp) => new Map([...answers].filter(([key]) => !kind.test(key)))
const neutral = new Map(it.interest.items.flatMap((item) => (item.type === 'likert' ? [[`interest:${item.id}`, '3'] as const] : [])))

describe('the question that would help most next', () => {
  test('is a statement on interest while no lean can be told, and counts down to it', () => {
    const answers = new Map(without(adasAnswers(it), /^interest:/))
    const missing: number[] = []
    for (let asked = question(answers); asked?.brings.what === 'lean'; asked = question(answers)) {
      missing.push(asked.brings.missing)
      answers.set(asked.item, '3')
    }
    expect(missing).toEqual([6, 5, 4, 3, 2, 1])
    expect(scoreInterest(it, answers).lean).not.toBeNull()
  })

  test('is a statement where the lean is what is in doubt', () => {
    // A lean next to its limit, one statement skipped; the hours are clear.
    const statement = it.interest.items.find((item) => item.type === 'likert' && item.construct === 'infra-affinity')
    const answers = new Map([...linsAnswers(it), ...neutral, [`interest:${statement?.id}`, 'skip'] as const])
    expect(question(answers)).toMatchObject({ kind: 'interest', item: `interest:${statement?.id}`, brings: { what: 'cases' } })
  })

  test('is an area that was not rated where the hours are, and a knowledge item when all are', () => {
    expect(question(without(adasAnswers(it), /^area:/))).toMatchObject({ kind: 'area', brings: { what: 'cases' } })
    expect(question(adasAnswers(it))).toMatchObject({ kind: 'probe', brings: { what: 'cases' } })
  })

  test('asks nobody again who does not know their level', () => {
    const answers = new Map([...adasAnswers(it), ...it.settings.areas.map((area) => [`area:${area.id}`, 'unknown'] as const)])
    expect(question(answers, { ended: true })).toBeNull()
  })

  test('makes the hours surer where no answer would change the verdict', () => {
    expect(question(linsAnswers(it))?.brings).toMatchObject({ what: 'hours' })
  })

  test('is nothing once all is answered and the checks have ended', () => {
    expect(question(linsAnswers(it), { ended: true })).toBeNull()
    expect(question(adasAnswers(it), { ended: true })).toBeNull()
  })

  test('has no answer yet, and settles no more than is in doubt', () => {
    fc.assert(
      fc.property(anyAnswers(it), fc.boolean(), (answers, ended) => {
        const asked = question(answers, { ended })
        fc.pre(asked !== null)
        expect([undefined, 'skip']).toContain(answers.get(asked?.item ?? ''))
        const { brings } = asked ?? {}
        if (brings?.what === 'cases') {
          expect(brings.part).toBeGreaterThan(0)
          expect(brings.part).toBeLessThanOrEqual(1)
        }
        if (brings?.what === 'hours') expect(brings.hours).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })
})

describe('what an answer could settle', () => {
  /** Of this standard deviation. */
  const leanOf = (lean: number, deviation: number, side: 'models' | 'operations' | 'none') =>
    leanHalf({ lean, range: { low: lean - 1.2816 * deviation, high: lean + 1.2816 * deviation }, side })

  test('is worked out by hand for a lean on its limit', () => {
    // Half of the cases lie above 0.4. Known exactly, those are certain: half a case more, in the half of the answers that speak for it.
    const half = leanOf(0.4, 0.1, 'operations')
    expect(half.chance).toBeCloseTo(0.5, 6)
    expect(half.settledBy(1)).toBeCloseTo(0.5, 3)
    expect(half.settledBy(0)).toBe(0)
  })

  test('is more the more of the doubt an answer takes away', () => {
    const half = leanOf(0.6, 0.3, 'operations')
    const settled = [0.1, 0.3, 0.6, 0.9].map((narrows) => half.settledBy(narrows))
    expect(settled).toEqual(settled.toSorted((a, b) => a - b))
    // Φ(0.2 ÷ 0.3)
    expect(half.chance).toBeCloseTo(0.7475, 3)
  })

  test('is part of the same cases that are drawn to say how sure a verdict is', () => {
    fc.assert(
      fc.property(anyAnswers(it), (answers) => {
        const given = undrawn(answers)
        const { sameEffort, sameLean } = verdictCertainty(given, 1)
        expect(Math.abs(effortHalf(given).chance - sameEffort / DRAWS)).toBeLessThan(0.06)
        expect(Math.abs(leanHalf(given.interest).chance - sameLean / DRAWS)).toBeLessThan(0.06)
      }),
      { numRuns: 30 },
    )
    expect(effortHalf(undrawn(adasAnswers(it))).settledBy(() => 0)).toBeCloseTo(0, 9)
  })

  test('takes from a rating and from an item what hearing them takes from the variance', () => {
    const answers = without(adasAnswers(it), /^area:data$/)
    const knowledge = knowledgeOf(it, answers)
    const [n, skill] = [knowledge.mean.length, 'sql-querying']
    const column = (of: string) => knowledge.cov.slice(placeOf(knowledge, of) * n, placeOf(knowledge, of) * n + n)
    const [data] = areaQuestions(it, answers, knowledge)
    const heard = knowledgeOf(it, new Map(answers).set('area:data', '4'))
    const taken = abilityIn(knowledge, skill).variance - abilityIn(heard, skill).variance
    expect(data?.item).toBe('area:data')
    expect((data?.signal(column(skill)) ?? 0) ** 2).toBeCloseTo(taken, 9)

    const [probe] = it.probes
    if (!probe) throw new Error('no item')
    const own = abilityIn(knowledge, probe.skill)
    const signal = probeQuestion(knowledge, { probe, narrows: 0, tracks: [] }).signal(column(probe.skill))
    expect(signal ** 2).toBeCloseTo(prospectOf(probe, own).taken * own.variance, 9)
    expect(at(column(probe.skill), placeOf(knowledge, probe.skill))).toBe(own.variance)
    expect(probeAnswersIn(it, answers)).toEqual([])
  })
})
