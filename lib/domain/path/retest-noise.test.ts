import { expect, test } from 'vitest'
import { PAIRS_NEEDED, RepeatedInterest } from './retest-noise.ts'

/** So many people who all answered alike. */
function repeated(people: number, pairs: Parameters<RepeatedInterest['add']>[0]): RepeatedInterest {
  const all = new RepeatedInterest()
  for (let i = 0; i < people; i++) all.add(pairs)
  return all
}

const pairs = {
  likert: [
    [2, 3],
    [4, 4],
    [5, 3],
    [1, 1],
  ],
  choice: [
    [0, 1],
    [1, 1],
    [0, 0],
    [1, 1],
  ],
} as const

test('is worked out by hand: differences 1, 0, 2 and 0 hold the noise of two answers each; one choice of four turned', () => {
  const noise = repeated(PAIRS_NEEDED, pairs).noise()
  expect(noise?.likertSd).toBeCloseTo(Math.sqrt(5 / 4 / 2), 9)
  expect(noise?.forcedChoiceFlip).toBeCloseTo(0.25, 9)
})

test('is nothing while one person is missing, of either kind', () => {
  expect(repeated(PAIRS_NEEDED - 1, pairs).noise()).toBeNull()
  expect(repeated(PAIRS_NEEDED, { ...pairs, choice: [] }).noise()).toBeNull()
  expect(new RepeatedInterest().people).toBe(0)
})

test('is nothing at all of people who answer the same again', () => {
  expect(repeated(40, { likert: [[3, 3]], choice: [[1, 1]] }).noise()).toEqual({ likertSd: 0, forcedChoiceFlip: 0 })
})
