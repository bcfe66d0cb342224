import { expect, test } from 'vitest'
import { chose, CountedAnswers, quickestReading, type PooledAnswer } from './counted-answers.ts'

const probe = { question: 'What does it do?', options: ['This', 'That', 'Both of them', 'None'] }
const answer = (over: Partial<PooledAnswer> = {}): PooledAnswer => ({
  option: 0,
  confidence: 'certain',
  seconds: 20,
  ability: { mean: 0.31, variance: 1.21 },
  ...over,
})

function counted(...answers: Partial<PooledAnswer>[]): CountedAnswers {
  const all = new CountedAnswers(probe)
  for (const it of answers) all.add(answer(it))
  return all
}

test('ten words cannot be read in less than 0.84 seconds, at 714 a minute', () => {
  expect(quickestReading(probe)).toBeCloseTo((60 * 10) / 714, 9)
})

test('whoever answers before they can have read the item is counted, and their answer is not', () => {
  const all = counted({ seconds: 0 }, { seconds: 20 })
  expect([all.people, all.timed, all.quick]).toEqual([2, 2, 1])
  expect(all.cells().map((it) => it.people)).toEqual([1])
})

test('answers without a time count as answers, and not among the times', () => {
  const all = counted({ seconds: null }, { seconds: 30 })
  expect([all.people, all.timed]).toEqual([2, 1])
  expect(all.cells().map((it) => it.people)).toEqual([2])
})

test('the median is the second by which half have answered', () => {
  expect(counted().medianSeconds()).toBeNull()
  expect(counted({ seconds: null }).medianSeconds()).toBeNull()
  expect(counted({ seconds: 9 }, { seconds: 30 }, { seconds: 12 }).medianSeconds()).toBe(12)
})

test('people of whom about the same is known are counted together, from the lowest ability to the highest', () => {
  const all = counted(
    { ability: { mean: 1.02, variance: 1 }, option: 2 },
    { ability: { mean: -2, variance: 1 }, option: null, confidence: null },
    { ability: { mean: 0.98, variance: 1.02 }, option: 2, confidence: null },
  )
  expect(all.cells().map((it) => [it.mean.toFixed(1), it.deviation.toFixed(1), it.people, it.unknown, chose(it, 2)])).toEqual([
    ['-2.0', '1.0', 1, 1, 0],
    ['1.0', '1.0', 2, 0, 2],
  ])
})

test('takes no more room for many people than for few', () => {
  const all = new CountedAnswers(probe)
  for (let i = 0; i < 20_000; i++)
    all.add(answer({ option: i % 4, seconds: i % 90, ability: { mean: Math.sin(i), variance: 1 + (i % 7) / 10 } }))
  expect(all.people).toBe(20_000)
  expect(all.cells().length).toBeLessThan(200)
})
