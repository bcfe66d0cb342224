import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import { simulate, type PopulationReport } from './simulate.ts'
import { POPULATIONS } from './population.ts'

const setting = { seed: 5, people: 40, scope: 'first-role' } as const

const worst = ({ ways }: PopulationReport, way: keyof PopulationReport['ways']): number =>
  Math.max(...Object.entries(ways[way].error).map(([track, hours]) => hours / (ways['self-rating alone'].error[track] ?? 0)))

test.each(POPULATIONS)('knows simulated people twice as well as their own ratings do, in 25 items: $name', (population) => {
  const report = simulate(content(), population, setting)
  expect(worst(report, 'the engine')).toBeLessThan(0.6)
  expect(worst(report, 'the engine')).toBeLessThan(worst(report, '25 random items'))
  expect(report.ways['the engine'].items).toBeLessThanOrEqual(25)
})

test('says the same for the same seed, and something else for another', () => {
  const [population] = POPULATIONS
  if (!population) throw new Error('no population')
  const few = { ...setting, people: 3 }
  expect(simulate(content(), population, few)).toEqual(simulate(content(), population, few))
  expect(simulate(content(), population, few)).not.toEqual(simulate(content(), population, { ...few, seed: 6 }))
})
