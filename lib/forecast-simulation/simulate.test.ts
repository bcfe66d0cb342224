import { expect, test } from 'vitest'
import { LEARNER_KINDS } from './learner-kind.ts'
import { everybody, simulateForecasts } from './simulate.ts'

const kinds = LEARNER_KINDS.filter((it) => ['as assumed', 'pace changes half way'].includes(it.name))
const [first] = kinds

test.each(kinds)('80 of 100 ranges hold 80 of 100 learners, about: $name', (kind) => {
  const { all } = simulateForecasts(kind, { seed: 3, people: 80 })
  expect(all.count).toBeGreaterThan(70)
  expect(all.inside).toBeGreaterThan(0.66)
  expect(all.inside).toBeLessThan(0.96)
  expect(all.before + all.inside + all.after).toBeCloseTo(1)
  expect(all.error).toBeLessThan(all.planError)
})

test('says the same for the same seed, and something else for another', () => {
  if (!first) throw new Error('no learners')
  const few = (seed: number) => simulateForecasts(first, { seed, people: 8 })
  expect(few(1)).toEqual(few(1))
  expect(few(1)).not.toEqual(few(2))
})

test('counts everybody by how many were told', () => {
  const figures = (count: number, inside: number) => ({ count, inside, before: 0, after: 0, error: 0, planError: 0, width: 0 })
  expect(everybody([figures(30, 0.9), figures(10, 0.5)])).toMatchObject({ count: 40, inside: 0.8 })
})
