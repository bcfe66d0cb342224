import { expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers } from '../../demo/answers.ts'
import { abilityIn } from '../knowledge/knowledge.ts'
import { knowledgeOf } from '../knowledge/knowledge-of.ts'
import { knowledgeWithoutEach } from './knowledge-without.ts'
import { seededRandom } from '../numbers/seeded-random.ts'

/** Ada, with items answered in some way. */
function answered(items: number, seed = 1): Map<string, string> {
  const random = seededRandom(seed)
  const answers = new Map(adasAnswers(content()))
  const step = Math.floor(content().probes.length / items)
  for (let i = 0; i < items; i++) {
    const { id, answer } = content().probes[i * step] ?? { id: '', answer: 0 }
    const option = random.next() < 0.6 ? answer : (answer + 1) % 4
    answers.set(`probe:${id}`, random.next() < 0.2 ? 'unknown' : `${option} fairly-sure`)
  }
  return answers
}

/** Plainly: everything again for each answer that is left out. */
function plainly(answers: ReadonlyMap<string, string>, id: string, skill: string): number {
  const rest = new Map(answers)
  rest.delete(`probe:${id}`)
  return abilityIn(knowledgeOf(content(), rest), skill).mean
}

test('is what everything but the answer says', () => {
  const answers = answered(2)
  const all = knowledgeWithoutEach(content(), answers)
  expect(all).toHaveLength(2)
  for (const { probe, ability } of all) expect(ability.mean).toBeCloseTo(plainly(answers, probe.id, probe.skill), 9)
})

test('stays so with many answers, but for the order in which they are heard', () => {
  const answers = answered(25)
  const all = knowledgeWithoutEach(content(), answers)
  expect(new Set(all.map((it) => it.probe.id)).size).toBe(25)
  for (const { probe, ability } of all) expect(Math.abs(ability.mean - plainly(answers, probe.id, probe.skill))).toBeLessThan(0.05)
})

test('does not move with the answer itself', () => {
  const answers = answered(9)
  for (const { probe, ability } of knowledgeWithoutEach(content(), answers)) {
    const other = new Map(answers).set(`probe:${probe.id}`, 'unknown')
    expect(knowledgeWithoutEach(content(), other).find((it) => it.probe.id === probe.id)?.ability).toEqual(ability)
  }
})

test('is nothing of somebody who has answered no item', () => {
  expect(knowledgeWithoutEach(content(), adasAnswers(content()))).toEqual([])
})
