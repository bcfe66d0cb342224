import { expect, test } from 'vitest'
import { chanceFrom, chanceOfKnowing, oddsOf, outcomesBy, spreadOf, type ItemChances } from './item-curve.ts'
import { SLIP } from '../answers/probe-answer.ts'
import { seededRandom } from '../numbers/seeded-random.ts'

const random = seededRandom(11)
const between = (low: number, high: number) => low + (high - low) * random.next()
const anyItem = (): ItemChances => ({
  difficulty: between(-2.5, 2.5),
  discrimination: between(-0.5, 1.6),
  luckOdds: between(-2, 1),
  unknownOdds: between(-2, 2),
})
const anybody = () => spreadOf({ mean: between(-3, 3), deviation: between(0.3, 2) })
const NAMES = ['right', 'wrong', 'unknown'] as const

test('somebody whose ability lies at the difficulty can do it with an even chance, whatever is not known of them', () => {
  for (const deviation of [0.3, 1, 2])
    expect(chanceOfKnowing({ difficulty: 0, discrimination: 1 }, { mean: 0, deviation })).toBeCloseTo(0.5, 9)
})

test('the chance of being able is the mean of the curve over what is known, by another sum', () => {
  let [whole, part] = [0, 0]
  for (let ability = -9; ability <= 9; ability += 0.001) {
    const weight = Math.exp(-((ability - 1) ** 2) / (2 * 1.44))
    whole += weight
    part += weight / (1 + Math.exp(-1.7 * 0.8 * (ability + 0.5)))
  }
  expect(chanceOfKnowing({ difficulty: -0.5, discrimination: 0.8 }, { mean: 1, deviation: 1.2 })).toBeCloseTo(part / whole, 4)
})

test('right, wrong and unknown are everything that can happen', () => {
  for (let run = 0; run < 200; run++) {
    const outcomes = outcomesBy(anyItem())(anybody())
    expect(NAMES.reduce((sum, it) => sum + outcomes[it].chance, 0)).toBeCloseTo(1, 9)
    for (const it of NAMES) expect(outcomes[it].chance).toBeGreaterThanOrEqual(0)
  }
})

test('who cannot do it at all is right by luck, and who surely can is right but for slips', () => {
  const item = { difficulty: 0, discrimination: 1, luckOdds: oddsOf(0.25), unknownOdds: oddsOf(0.4) }
  const lost = outcomesBy(item)(spreadOf({ mean: -7, deviation: 0.3 }))
  expect([lost.right.chance, lost.wrong.chance, lost.unknown.chance].map((it) => it.toFixed(2))).toEqual(['0.15', '0.45', '0.40'])
  const sure = outcomesBy(item)(spreadOf({ mean: 7, deviation: 0.3 }))
  expect(sure.right.chance).toBeCloseTo(1 - SLIP, 3)
})

test('the slopes are those of the chances', () => {
  const keys = ['difficulty', 'discrimination', 'luckOdds', 'unknownOdds'] as const
  for (let run = 0; run < 50; run++) {
    const [item, spread] = [anyItem(), anybody()]
    for (const [place, key] of keys.entries()) {
      const [below, above] = [-1e-5, 1e-5].map((by) => outcomesBy({ ...item, [key]: item[key] + by })(spread))
      for (const name of NAMES) {
        const slope = ((above?.[name].chance ?? 0) - (below?.[name].chance ?? 0)) / 2e-5
        expect(outcomesBy(item)(spread)[name].by[place]).toBeCloseTo(slope, 6)
      }
    }
  }
})

test('odds and chances lead to each other', () => {
  for (const it of [0.01, 0.2, 0.5, 0.9]) expect(chanceFrom(oddsOf(it))).toBeCloseTo(it, 12)
})
