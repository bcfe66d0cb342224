/** Reference values for a graph of three skills, worked by hand; and what must hold whatever is answered. */
import { describe, expect, test } from 'vitest'
import type { Probe } from '../curriculum/assessment.ts'
import { expectedLevel } from './belief.ts'
import type { Skill } from '../curriculum/curriculum.ts'
import { seededRandom } from '../numbers/seeded-random.ts'
import { abilityOf, levelsFrom, normalBelow } from './ability.ts'
import { abilityIn, beliefIn, biasIn, hearSum, type Knowledge } from './knowledge.ts'
import { CONFIDENCES, hearAnswer, type ProbeAnswer } from '../answers/probe-answer.ts'
import { hearRating } from './self-rating.ts'
import { STRUCTURE, workOut } from './skill-structure.ts'

const skill = (id: string, area: string, prerequisites: string[]): Skill => ({
  id,
  name: id,
  area,
  outcome: id,
  prerequisites,
  hoursFromZero: { low: 10, likely: 20, high: 30 },
  typicalLevel: { backend: 2 },
})

/** b needs a, c needs b; a and b are of one area, c is of another. */
const [a, b, c] = [skill('a', 'one', []), skill('b', 'one', ['a']), skill('c', 'two', ['b'])]
const chain = [c, a, b]

/** Everybody at level 2 before anything is heard. */
function unasked(): Knowledge {
  const { places, cov } = workOut(chain)
  const n = 4
  const all = new Float64Array(n * n)
  for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) all[i * n + j] = cov[i * 3 + j] ?? 0
  all[15] = 0.36
  return { places, mean: new Float64Array(n), cov: all }
}

const probe = (skill: string, difficulty = 0): Probe => ({
  id: `d-${skill}`,
  skill,
  question: '?',
  options: ['a', 'b', 'c', 'd'],
  answer: 0,
  explanation: '',
  difficulty,
  difficultyReason: '',
  separates: 2,
  discrimination: 1,
})

describe('three skills in a row', () => {
  test('vary alike and hang together by person, area and prerequisite, as worked out by hand', () => {
    expect(STRUCTURE).toEqual({ person: 0.7, area: 0.8, skill: 1, prerequisites: 0.6 })
    const { places, cov } = workOut(chain)
    expect([...places.keys()]).toEqual(['a', 'b', 'c'])
    // 0.49 + 0.64 + 1 = 2.13 levels²; with the prerequisite 0.49 + 0.64 + 0.6; two steps away and of another area 0.49 + 0.36.
    const levels = [2.13, 1.73, 0.85, 1.73, 2.13, 1.09, 0.85, 1.09, 2.13]
    for (const [index, it] of levels.entries()) expect(cov[index]).toBeCloseTo(1.44 * it, 9)
  })

  test('move with a measured one by covariance over variance', () => {
    // Measuring a at +1 with variance 1: gain = 3.0672 ÷ 4.0672 for a, 2.4912 ÷ 4.0672 for b, 1.224 ÷ 4.0672 for c.
    const heard = hearSum(unasked(), [[0, 1]], { value: 1, variance: 1 })
    expect(abilityIn(heard, 'a').mean).toBeCloseTo(0.754131, 5)
    expect(abilityIn(heard, 'b').mean).toBeCloseTo(0.61251, 5)
    expect(abilityIn(heard, 'c').mean).toBeCloseTo(0.300944, 5)
    expect(abilityIn(heard, 'a').variance).toBeCloseTo(0.754131, 5)
  })

  test('are heard in a rating together with the bias of the person', () => {
    // c rated at level 3, 1.2 points: spread = 3.0672 + 0.36 + (0.6 × 1.2)² = 3.9456.
    const heard = hearRating(unasked(), { item: 'skill:c', skills: [c], level: 3 })
    expect(abilityIn(heard, 'c').mean).toBeCloseTo((1.2 * 3.0672) / 3.9456, 5)
    expect(biasIn(heard).mean).toBeCloseTo((1.2 * 0.36) / 3.9456, 5)
  })

  test('say what is believed of each level', () => {
    // Halves of a normal distribution with deviation 1.7513: ends at −1.8, −0.6, 0.6 and 1.8.
    const belief = beliefIn(unasked(), 'a')
    for (const [level, part] of [0.152, 0.2139, 0.2681, 0.2139, 0.152].entries()) expect(belief[level]).toBeCloseTo(part, 3)
  })
})

describe('an answer to an item', () => {
  const outcomes: ProbeAnswer[] = [
    { outcome: 'unknown', confidence: null },
    ...CONFIDENCES.flatMap((confidence): ProbeAnswer[] => [
      { outcome: 'right', confidence },
      { outcome: 'wrong', confidence },
    ]),
  ]

  test('gives the mean and variance of Bayes’ rule, by another sum', () => {
    const heard = hearAnswer(unasked(), probe('a'), { outcome: 'right', confidence: 'fairly-sure' })
    let [whole, first, second] = [0, 0, 0]
    for (let ability = -10; ability <= 10; ability += 0.001) {
      const weight = Math.exp((-ability * ability) / (2 * 3.0672)) * (0.2 + 0.75 / (1 + Math.exp(-1.7 * ability)))
      whole += weight
      first += weight * ability
      second += weight * ability * ability
    }
    expect(abilityIn(heard, 'a').mean).toBeCloseTo(first / whole, 3)
    expect(abilityIn(heard, 'a').variance).toBeCloseTo(second / whole - (first / whole) ** 2, 2)
  })

  test('that is right raises its prerequisite, that is wrong lowers what needs it', () => {
    const right = hearAnswer(unasked(), probe('b'), { outcome: 'right', confidence: 'certain' })
    const wrong = hearAnswer(unasked(), probe('b'), { outcome: 'wrong', confidence: 'certain' })
    expect(abilityIn(right, 'a').mean).toBeGreaterThan(0)
    expect(abilityIn(wrong, 'c').mean).toBeLessThan(0)
  })

  test('says more the surer it was right, and "I don’t know" is better than a wrong guess of somebody certain', () => {
    const level = (answer: ProbeAnswer) => abilityIn(hearAnswer(unasked(), probe('a', -0.6), answer), 'a').mean
    const right = CONFIDENCES.map((confidence) => level({ outcome: 'right', confidence }))
    expect(right).toEqual(right.toSorted((x, y) => x - y))
    expect(level({ outcome: 'unknown', confidence: null })).toBeGreaterThan(level({ outcome: 'wrong', confidence: 'guess' }) - 0.5)
  })

  test('never lowers the level expected in its skill when it is right, never raises it when it is not; beliefs stay distributions', () => {
    const random = seededRandom(7)
    for (let run = 0; run < 200; run++) {
      let knowledge = unasked()
      for (let step = 0; step < 12; step++) {
        const asked = probe(chain[Math.floor(random.next() * 3)]?.id ?? 'a', 5 * (random.next() - 0.5))
        const answer = outcomes[Math.floor(random.next() * outcomes.length)] ?? { outcome: 'unknown', confidence: null }
        const before = expectedLevel(beliefIn(knowledge, asked.skill))
        knowledge = hearAnswer(knowledge, asked, answer)
        const after = expectedLevel(beliefIn(knowledge, asked.skill))
        if (answer.outcome === 'right') expect(after).toBeGreaterThanOrEqual(before - 1e-6)
        else expect(after).toBeLessThanOrEqual(before + 1e-6)
        for (const { id } of chain) expectDistribution(beliefIn(knowledge, id))
      }
    }
  })

  test('shows who rates themselves too high, and nothing of the kind for somebody who rates themselves rightly', () => {
    const rated = hearRating(unasked(), { item: 'skill:a', skills: [a], level: 4 })
    const missed = [-1, 0, 1].reduce(
      (it, difficulty) => hearAnswer(it, probe('a', difficulty), { outcome: 'wrong', confidence: 'certain' }),
      rated,
    )
    expect(biasIn(missed).mean).toBeGreaterThan(biasIn(rated).mean)
    const right = hearRating(unasked(), { item: 'skill:a', skills: [a], level: 2 })
    expect(biasIn(right).mean).toBeCloseTo(0, 9)
    expect(abilityIn(right, 'a').mean).toBeCloseTo(abilityOf(2), 9)
  })
})

describe('somebody whose abilities are as they rated them', () => {
  const measured = (it: Knowledge, level: number) => hearSum(it, [[0, 1]], { value: abilityOf(level), variance: 1e-6 })

  test.each([0, 1, 2, 3, 4] as const)('at level %i is not discounted: what is measured counts as if nothing had been rated', (level) => {
    const heard = measured(hearRating(unasked(), { item: 'skill:a', skills: [a], level }), level)
    expect(biasIn(heard).mean).toBeCloseTo(0, 4)
    for (const { id } of chain) expect(abilityIn(heard, id).mean).toBeCloseTo(abilityIn(measured(unasked(), level), id).mean, 4)
  })

  test('is believed in another area, where somebody who was found two levels lower is not', () => {
    const both = [a, c].reduce((it, own) => hearRating(it, { item: `skill:${own.id}`, skills: [own], level: 3 }), unasked())
    const [right, lower] = [measured(both, 3), measured(both, 1)]
    expect(abilityIn(right, 'c').mean).toBeGreaterThan(abilityIn(both, 'c').mean)
    expect(abilityIn(lower, 'c').mean).toBeLessThan(abilityIn(both, 'c').mean)
    expect(biasIn(right).mean).toBeLessThan(biasIn(both).mean)
    expect(biasIn(lower).mean).toBeGreaterThan(biasIn(both).mean)
  })
})

function expectDistribution(belief: readonly number[]): void {
  for (const it of belief) expect(it).toBeGreaterThanOrEqual(-1e-7)
  expect(belief.reduce((sum, it) => sum + it, 0)).toBeCloseTo(1, 9)
}

test('the normal distribution is right to six digits', () => {
  for (const [x, below] of [
    [0, 0.5],
    [1, 0.8413447],
    [-1.96, 0.0249979],
    [3, 0.9986501],
  ] as const)
    expect(normalBelow(x)).toBeCloseTo(below, 6)
  expect(levelsFrom(0, 1e-6)).toEqual([0, 0, 1, 0, 0])
})
