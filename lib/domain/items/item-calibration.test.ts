import { describe, expect, test } from 'vitest'
import { answersBy, answersOf, ITEM } from './item-answers.fixture.ts'
import { AUTHORED_DOUBT, calibrateItem, PEOPLE_NEEDED } from './item-calibration.ts'
import { SLIP } from '../answers/probe-answer.ts'

const difficultyOf = (it: ReturnType<typeof calibrateItem>): number => it.difficulty?.estimate ?? Number.NaN

test('says nothing of an item that one person too few has answered, and each further figure from its own number on', () => {
  const given = (people: number) => {
    const { difficulty, discrimination, luck } = calibrateItem(ITEM, answersBy({ people }))
    return [difficulty, discrimination, luck].map((it) => it !== null)
  }
  expect(given(0)).toEqual([false, false, false])
  expect(given(PEOPLE_NEEDED.difficulty - 1)).toEqual([false, false, false])
  expect(given(PEOPLE_NEEDED.difficulty)).toEqual([true, false, false])
  expect(given(PEOPLE_NEEDED.discrimination - 1)).toEqual([true, false, false])
  expect(given(PEOPLE_NEEDED.discrimination)).toEqual([true, true, false])
  expect(given(PEOPLE_NEEDED.luck - 1)).toEqual([true, true, false])
  expect(given(PEOPLE_NEEDED.luck)).toEqual([true, true, true])
})

test('finds the most likely difficulty, as trying all of them does', () => {
  // Abilities known to be 0 or 2 up to 1; 120 people, so discrimination and luck stay as authored.
  const item = { ...ITEM, difficulty: -0.6 }
  const answers = answersOf(
    [40, 0, { option: 1 }],
    [20, 0, { option: 0 }],
    [20, 0, { option: null }],
    [35, 2, { option: 1 }],
    [5, 2, { option: 0 }],
  )
  let best = { likelihood: Number.NEGATIVE_INFINITY, difficulty: 0 }
  for (let difficulty = -2; difficulty < 2; difficulty += 0.01) {
    for (let odds = -2; odds < 2; odds += 0.05) {
      const unknown = 1 / (1 + Math.exp(-odds))
      const can = (mean: number) => {
        let [whole, part] = [0, 0]
        for (let ability = -6; ability <= 8; ability += 0.05) {
          const weight = Math.exp(-((ability - mean) ** 2) / 2)
          whole += weight
          part += weight / (1 + Math.exp(-1.7 * (ability - difficulty)))
        }
        return part / whole
      }
      const [some, most] = [can(0), can(2)]
      const right = (it: number) => it * (1 - SLIP) + (1 - it) * (1 - unknown) * 0.2
      const wrong = (it: number) => it * SLIP + (1 - it) * (1 - unknown) * 0.8
      const likelihood =
        40 * Math.log(right(some)) +
        20 * Math.log(wrong(some)) +
        20 * Math.log((1 - some) * unknown) +
        35 * Math.log(right(most)) +
        5 * Math.log(wrong(most)) -
        ((difficulty + 0.6) / AUTHORED_DOUBT.difficulty) ** 2 / 2 -
        (odds / 1.5) ** 2 / 2
      if (likelihood > best.likelihood) best = { likelihood, difficulty }
    }
  }
  expect(Math.abs(difficultyOf(calibrateItem(item, answers)) - best.difficulty)).toBeLessThan(0.011)
  expect(best.difficulty).toBeGreaterThan(-0.3)
})

describe('of people who answer as the model says', () => {
  test.each([
    { difficulty: -1.4, discrimination: 1.2, luck: 0.2 },
    { difficulty: 0.3, discrimination: 0.8, luck: 0.15 },
    { difficulty: 1.2, discrimination: 1, luck: 0.35 },
  ])('finds the figures again: %o', (truth) => {
    const authored = { ...ITEM, difficulty: truth.difficulty + 0.5, discrimination: 1 }
    const found = calibrateItem(authored, answersBy({ people: 6000, ...truth }))
    expect(Math.abs(difficultyOf(found) - truth.difficulty)).toBeLessThan(0.15)
    expect(Math.abs((found.discrimination?.estimate ?? 0) - truth.discrimination)).toBeLessThan(0.12)
    expect(Math.abs((found.luck?.estimate ?? 0) - truth.luck)).toBeLessThan(0.08)
  })

  test('counts what was authored for less the more they are, and is surer', () => {
    const by = [100, 400, 4000].map((people) => {
      const answers = answersBy({ people, difficulty: -0.5 })
      const [rightly, wrongly] = [-0.5, 1].map((difficulty) => calibrateItem({ ...ITEM, difficulty }, answers))
      if (!rightly?.difficulty || !wrongly?.difficulty) throw new Error('nothing was estimated')
      return { drawn: wrongly.difficulty.estimate - rightly.difficulty.estimate, error: wrongly.difficulty.error }
    })
    for (const [i, { drawn, error }] of by.entries()) {
      expect(drawn).toBeGreaterThan(0)
      expect(drawn).toBeLessThan(by[i - 1]?.drawn ?? 0.4)
      expect(error).toBeLessThan(by[i - 1]?.error ?? AUTHORED_DOUBT.difficulty)
    }
    expect(by[0]?.drawn).toBeGreaterThan(0.15)
    expect(by[2]?.drawn).toBeLessThan(0.05)
  })

  test('finds an item that works against ability, though it was authored to work with it', () => {
    expect(calibrateItem(ITEM, answersBy({ people: 1500, discrimination: -0.8 })).discrimination?.estimate).toBeLessThan(-0.2)
  })
})

test('is the same whichever option is the right one', () => {
  const turned = answersOf([100, 0, { option: 3 }], [50, 1, { option: 2 }])
  const plain = answersOf([100, 0, { option: 1 }], [50, 1, { option: 0 }])
  expect(calibrateItem({ ...ITEM, answer: 3 }, turned)).toEqual(calibrateItem(ITEM, plain))
})

test('bears every answer being right, wrong or unknown', () => {
  for (const option of [1, 0, null]) {
    const { difficulty } = calibrateItem(ITEM, answersOf([200, 0, { option }]))
    expect(Number.isFinite(difficulty?.estimate)).toBe(true)
    expect(difficulty?.error).toBeGreaterThan(0)
  }
})
