import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import { biasIn } from '../domain/knowledge/knowledge.ts'
import { knowledgeOf } from '../domain/knowledge/knowledge-of.ts'
import { seededRandom } from '../domain/numbers/seeded-random.ts'
import { simulate, type PopulationReport } from './simulate.ts'
import { POPULATIONS, type Population } from './population.ts'
import { itemFaults, simulatePerson } from './simulated-person.ts'

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

test('does not take off from people who rate themselves rightly what it takes off from those who rate themselves too high', () => {
  const [rightly, tooHigh] = [0, 0.7].map(biasFound)
  // Ability points, of which a level has 1.2. Whoever is below the lowest level can only rate themselves too high.
  expect(Math.abs(rightly ?? 9)).toBeLessThan(0.35)
  expect(tooHigh).toBeGreaterThan((rightly ?? 9) + 0.4)
})

/** How far too high people are found to rate themselves, on average, who are off by so many levels in truth and answered 25 items. */
function biasFound(bias: number): number {
  const [rater] = POPULATIONS[0]?.raters ?? []
  const population = { ...POPULATIONS[0], raters: [{ ...rater, share: 1, bias: { mean: bias, deviation: 0 } }] } as Population
  const asAuthored = itemFaults(content(), population, seededRandom(1))
  const found = Array.from({ length: 30 }, (_, index) => {
    const random = seededRandom(index)
    const person = simulatePerson(content(), population, asAuthored, random)
    const answers = person.rate(random)
    for (const probe of content()
      .probes.filter((__, i) => i % 10 === index % 10)
      .slice(0, 25))
      answers.set(`probe:${probe.id}`, person.answer(probe, random))
    return biasIn(knowledgeOf(content(), answers)).mean
  })
  return found.reduce((sum, it) => sum + it, 0) / found.length
}
