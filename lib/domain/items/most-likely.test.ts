/** Reference values for evidence whose answer is known exactly. */
import { expect, test } from 'vitest'
import { mostLikely } from './most-likely.ts'

/** Measurements of numbers, each with some weight: the likelihood is a parabola, and one step must do. */
const measured = (weights: readonly number[], at: readonly number[]) => (values: readonly number[]) => ({
  likelihood: values.reduce((sum, it, i) => sum - ((weights[i] ?? 0) * (it - (at[i] ?? 0)) ** 2) / 2, 0),
  slope: values.map((it, i) => (weights[i] ?? 0) * ((at[i] ?? 0) - it)),
  information: values.flatMap((_, i) => values.map((_, j) => (i === j ? (weights[i] ?? 0) : 0))),
})

test('a measurement and what was believed before are weighed by their precision', () => {
  // Believed 0 with precision 1, measured 2 with precision 4: (0 × 1 + 2 × 4) ÷ 5, with deviation 1 ÷ √5.
  const { values, errors } = mostLikely([{ mean: 0, deviation: 1 }], measured([4], [2]))
  expect(values[0]).toBeCloseTo(1.6, 9)
  expect(errors[0]).toBeCloseTo(1 / Math.sqrt(5), 9)
})

test('a number that nothing was seen of stays where it was, as uncertain as it was', () => {
  const { values, errors } = mostLikely(
    [
      { mean: 3, deviation: 0.5 },
      { mean: -1, deviation: 2 },
    ],
    measured([0, 12], [0, 1]),
  )
  expect(values[0]).toBeCloseTo(3, 9)
  expect(errors[0]).toBeCloseTo(0.5, 9)
  expect(values[1]).toBeCloseTo((-1 * 0.25 + 12) / 12.25, 9)
})

test('two numbers of which only the sum was seen share what it says, and stay as unsure as their difference', () => {
  // Seen: x + y = 4 with precision 1; believed 0 ± 1 of each. x = y = 4 ÷ 3, variance ⅔.
  const sum = ([x = 0, y = 0]: readonly number[]) => ({
    likelihood: -((x + y - 4) ** 2) / 2,
    slope: [4 - x - y, 4 - x - y],
    information: [1, 1, 1, 1],
  })
  const belief = { mean: 0, deviation: 1 }
  const { values, errors } = mostLikely([belief, belief], sum)
  expect(values[0]).toBeCloseTo(4 / 3, 9)
  expect(errors[1]).toBeCloseTo(Math.sqrt(2 / 3), 9)
})

test('a chance is found from right and wrong answers: where the slope of the posterior is zero', () => {
  // 30 of 40, in logarithms of odds, believed even ± 1: 30 − 40 p − x = 0 at x = 0.98…, to be found by halving.
  const answers = ([x = 0]: readonly number[]) => {
    const p = 1 / (1 + Math.exp(-x))
    return { likelihood: 30 * Math.log(p) + 10 * Math.log(1 - p), slope: [30 - 40 * p], information: [40 * p * (1 - p)] }
  }
  let [low, high] = [-5, 5]
  for (let i = 0; i < 60; i++) {
    const x = (low + high) / 2
    if (30 - 40 / (1 + Math.exp(-x)) - x > 0) low = x
    else high = x
  }
  expect(mostLikely([{ mean: 0, deviation: 1 }], answers).values[0]).toBeCloseTo(low, 6)
})
