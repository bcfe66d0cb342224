import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers, linsAnswers } from '../../demo/answers.ts'
import { anyAnswersWithChecks } from '../../testing/answers.ts'
import { need } from '../curriculum/content.ts'
import { CLEAR_LEAN, type InterestResult } from './interest.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { knowledgeOf } from '../knowledge/knowledge-of.ts'
import type { Answers } from '../answers/profile.ts'
import { resultOf } from './result.ts'
import { trackHours } from './track-hours.ts'
import { kindOf } from './verdict.ts'
import { DRAWS, verdictCertainty, type Undrawn } from './verdict-certainty.ts'

const all = content()
const tables = new Map(trackHours(all, 'first-role').map((table) => [table.track, table]))

function undrawn(answers: Answers): Undrawn {
  const { interest, verdict } = resultOf(all, answers, 'first-role', new Map())
  const { models, operations } = verdict.effort
  const hours = { models: need(tables, models.path.track), operations: need(tables, operations.path.track) }
  return { interest, verdict, knowledge: knowledgeOf(all, answers), hours }
}

const ada = undrawn(adasAnswers(all))

/** The same means, with so many times the variance. */
const blurred = (it: Knowledge, times: number): Knowledge => ({ ...it, cov: it.cov.map((value) => value * times) })

const within = (interest: InterestResult, half: number): InterestResult => {
  const lean = interest.lean ?? 0
  return { ...interest, range: { low: lean - half, high: lean + half } }
}

describe('how sure a verdict is', () => {
  test('is told in shares of a thousand draws that add up, the verdict itself first and then the most frequent', () => {
    fc.assert(
      fc.property(anyAnswersWithChecks(all), fc.nat(), (answers, seed) => {
        const it = undrawn(answers)
        const { shares, same, sameEffort, sameLean } = verdictCertainty(it, seed)
        expect(shares.reduce((sum, share) => sum + share.draws, 0)).toBe(DRAWS)
        const [first, ...others] = shares
        expect(first).toEqual({ effort: it.verdict.effort.side, lean: first?.lean, draws: same })
        expect(kindOf(first?.effort ?? 'none', first?.lean ?? 'none')).toBe(it.verdict.kind)
        expect(others.map((share) => share.draws)).toEqual(others.map((share) => share.draws).toSorted((a, b) => b - a))
        const drawn = (of: (share: (typeof shares)[number]) => boolean) => shares.filter(of).reduce((sum, share) => sum + share.draws, 0)
        expect(sameEffort).toBe(drawn((share) => share.effort === first?.effort))
        expect(sameLean).toBe(drawn((share) => share.lean === first?.lean))
      }),
      { numRuns: 60 },
    )
  })

  test('names every verdict once', () => {
    const { shares } = verdictCertainty({ ...ada, knowledge: blurred(ada.knowledge, 9), interest: within(ada.interest, 9) }, 1)
    expect(shares.length).toBeGreaterThan(3)
    expect(new Set(shares.map((it) => `${it.effort} ${it.lean}`)).size).toBe(shares.length)
  })

  test('is the same for the same seed, and drawn anew for another', () => {
    expect(verdictCertainty(ada, 7)).toEqual(verdictCertainty(undrawn(adasAnswers(all)), 7))
    expect(verdictCertainty(ada, 7).shares).not.toEqual(verdictCertainty(ada, 8).shares)
  })

  test('is a thousand of a thousand where everything is known and the answers are clear', () => {
    const known = { ...ada, knowledge: blurred(ada.knowledge, 1e-6), interest: within(ada.interest, 0.1) }
    const { shares, ...same } = verdictCertainty(known, 1)
    expect(shares).toEqual([{ effort: 'operations', lean: 'operations', draws: DRAWS }])
    expect(same).toEqual({ same: DRAWS, sameEffort: DRAWS, sameLean: DRAWS })
  })

  test('is less the less is known of the person’s levels, which is no doubt of the lean', () => {
    const draws = [1e-6, 0.3, 1, 3].map((times) => verdictCertainty({ ...ada, knowledge: blurred(ada.knowledge, times) }, 1))
    const effort = draws.map((it) => it.sameEffort)
    expect(effort).toEqual(effort.toSorted((a, b) => b - a))
    expect(new Set(effort).size).toBe(effort.length)
    expect(new Set(draws.map((it) => it.sameLean)).size).toBe(1)
  })

  test('is less the more the lean would move on another day, which is no doubt of the hours', () => {
    const draws = [0.1, 1, 2, 4, 8].map((half) => verdictCertainty({ ...ada, interest: within(ada.interest, half) }, 1))
    const lean = draws.map((it) => it.sameLean)
    expect(lean).toEqual(lean.toSorted((a, b) => b - a))
    expect(lean[0]).toBe(DRAWS)
    expect(lean.at(-1)).toBeLessThan(700)
    expect(new Set(draws.map((it) => it.sameEffort)).size).toBe(1)
  })

  test('takes the range of the lean at its word: one whose limit is the end of its 80 % range holds in 90 of 100 draws', () => {
    const lean = CLEAR_LEAN + 1
    const { sameLean } = verdictCertainty({ ...ada, interest: within({ ...ada.interest, lean, side: 'operations' }, 1) }, 1)
    expect(Math.abs(sameLean - 900)).toBeLessThan(30)
  })

  test('of effort does not fall because what both sides ask for alike is in doubt', () => {
    const { operations } = ada.hours
    const alike = { models: { ...operations, track: 'ml-engineer' }, operations }
    expect(verdictCertainty({ ...ada, hours: alike }, 1).sameEffort).toBeGreaterThan(verdictCertainty(ada, 1).sameEffort)
  })

  test('leaves the lean alone where it is not known', () => {
    const answers = new Map([...linsAnswers(all)].filter(([key]) => !key.startsWith('interest:')))
    const { shares, sameLean } = verdictCertainty(undrawn(answers), 1)
    expect(sameLean).toBe(DRAWS)
    expect(shares.every((it) => it.lean === 'none')).toBe(true)
  })
})
