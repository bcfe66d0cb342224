import { expect, test } from 'vitest'
import { answersBy, answersOf, ITEM, type Group } from './item-answers.fixture.ts'
import { CountedAnswers } from './counted-answers.ts'
import { calibrateItem } from './item-calibration.ts'
import { misbehaviourOf } from './misbehaving-item.ts'

const found = (answers: CountedAnswers, item = ITEM) => misbehaviourOf(item, answers, calibrateItem(item, answers))
const kinds = (answers: CountedAnswers, item = ITEM) => found(answers, item).map((it) => it.kind)

test('an item that is answered as it was authored does not misbehave, however many answer it', () => {
  for (const people of [0, 100, 250, 1000, 5000]) for (const seed of [1, 2, 3]) expect(kinds(answersBy({ people, seed }))).toEqual([])
})

test('an item that tells nothing hardly tells', () => {
  expect(kinds(answersBy({ people: 600, discrimination: 0 }))).toContain('hardly-tells')
})

test('an item that those who know get wrong falls with ability', () => {
  const groups: Group[] = [
    [40, -2, { option: 1 }],
    [40, 0, { option: 1 }],
    [10, 2, { option: 1 }],
    [30, 2, { option: 0 }],
  ]
  expect(found(answersOf(...groups))).toContainEqual({ kind: 'falls-with-ability', lower: 1, upper: 0.25 })
})

test('a wrong option that those who know choose more often than the right one is named', () => {
  const groups: Group[] = [
    [40, -2, { option: 0 }],
    [40, 0, { option: 0 }],
    [30, 2, { option: 3 }],
    [10, 2, { option: 1 }],
  ]
  expect(found(answersOf(...groups))).toContainEqual({ kind: 'distractor-preferred', option: 3, chosen: 0.75, right: 0.25 })
})

test('a wrong option that those choose who cannot do it is what it is there for', () => {
  const groups: Group[] = [
    [60, -2, { option: 0 }],
    [60, 2, { option: 1 }],
  ]
  expect(kinds(answersOf(...groups))).not.toContain('distractor-preferred')
})

test('an item two levels harder than authored is far from authored, with both figures', () => {
  const item = { ...ITEM, difficulty: -1.2 }
  const [it] = found(answersBy({ people: 400, difficulty: 1.2 }), item)
  expect(it?.kind).toBe('far-from-authored')
  if (it?.kind !== 'far-from-authored') return
  expect(it.authored).toBe(-1.2)
  expect(it.estimate).toBeGreaterThan(0)
})

test('an item whose right option is found without knowing is easily guessed', () => {
  expect(kinds(answersBy({ people: 3000, luck: 0.8, unknown: 0.1 }))).toContain('easily-guessed')
})

test('an item that every third person answers at once is answered too fast, from thirty measured people on', () => {
  const long = { ...ITEM, question: 'word '.repeat(60) }
  const rushed = (people: number) => {
    const answers = new CountedAnswers(long)
    for (let i = 0; i < people; i++) {
      answers.add({ option: 1, confidence: null, seconds: i % 3 === 0 ? 1 : 40, ability: { mean: 0, variance: 1 } })
    }
    return kinds(answers, long)
  }
  expect(rushed(30)).toEqual(['answered-too-fast'])
  expect(rushed(29)).toEqual([])
})

test('says nothing of an item that fewer than a hundred people answered', () => {
  const groups: Group[] = [
    [33, -2, { option: 1 }],
    [33, 0, { option: 1 }],
    [33, 2, { option: 0 }],
  ]
  expect(kinds(answersOf(...groups))).toEqual([])
})
