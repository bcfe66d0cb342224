/** Answers to one item, made as the model says or to order, for tests. */
import { CountedAnswers, type PooledAnswer } from './counted-answers.ts'
import { chanceRight, SLIP } from '../answers/probe-answer.ts'
import { seededRandom } from '../numbers/seeded-random.ts'

/** An item that takes no time to read, so that every answer counts. */
export const ITEM = { question: '', options: ['a', 'b', 'c', 'd'], answer: 1, difficulty: 0, discrimination: 1 }

interface Made {
  people: number
  difficulty?: number
  discrimination?: number
  luck?: number
  unknown?: number
  seed?: number
}

/** People spread around the middle of the scale, each known up to a deviation of 1, who answer by these figures. */
export function answersBy({ people, difficulty = 0, discrimination = 1, luck = 0.2, unknown = 0.4, seed = 1 }: Made): CountedAnswers {
  const random = seededRandom(seed)
  const counted = new CountedAnswers(ITEM)
  for (let i = 0; i < people; i++) {
    const ability = { mean: 1.3 * random.normal(), variance: 1 }
    const can = random.next() < chanceRight({ difficulty, discrimination }, ability.mean + random.normal(), 0) / (1 - SLIP)
    const isRight = random.next() < (can ? 1 - SLIP : luck)
    const option = !can && random.next() < unknown ? null : isRight ? ITEM.answer : (ITEM.answer + 1 + (i % 3)) % 4
    counted.add({ option, confidence: null, seconds: null, ability })
  }
  return counted
}

/** So many people with a mean ability who all answered the same. */
export type Group = readonly [people: number, mean: number, answer: Partial<PooledAnswer>]

export function answersOf(...groups: readonly Group[]): CountedAnswers {
  const counted = new CountedAnswers(ITEM)
  for (const [people, mean, answer] of groups) {
    for (let i = 0; i < people; i++) counted.add({ option: 0, confidence: null, seconds: null, ability: { mean, variance: 1 }, ...answer })
  }
  return counted
}
