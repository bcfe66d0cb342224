import { expect, test } from 'vitest'
import { changeBetween, isChanged, type Comparable } from './iteration-change.ts'
import { daysWaited, waitedWords } from './waited.ts'

const first: Comparable = { body: 'The package.', links: ['https://a'], answers: { c1: 'licence:', c2: 'Done' }, files: ['log.txt 3'] }

test('Two iterations differ by criterion, in the text, and by what came and went', () => {
  const second = {
    body: 'The package.',
    links: ['https://a', 'https://b'],
    answers: { c1: 'licence: MIT', c2: 'Done', c3: 'New' },
    files: [],
  }
  const change = changeBetween(first, second)
  expect([...change.answers.keys()]).toEqual(['c1', 'c3'])
  expect(change.answers.get('c1')?.map((it) => it.kind)).toEqual(['same', 'added'])
  expect(change).toMatchObject({
    body: null,
    links: { added: ['https://b'], removed: [] },
    files: { added: [], removed: ['log.txt 3'] },
  })
  expect(isChanged(change)).toBe(true)
})

test('An iteration like the one before changed nothing', () => {
  expect(isChanged(changeBetween(first, { ...first, answers: { c2: 'Done', c1: 'licence:' } }))).toBe(false)
  expect(isChanged(changeBetween(first, { ...first, body: 'The package' }))).toBe(true)
})

test.each([
  [0, 0, 'under an hour'],
  [59, 0, 'under an hour'],
  [60, 0, '1 hour'],
  [23 * 60 + 59, 0, '23 hours'],
  [24 * 60, 1, '1 day'],
  [48 * 60 - 1, 1, '1 day'],
  [6 * 24 * 60, 6, '6 days'],
  [-5, 0, 'under an hour'],
])('After %i minutes something has waited %i days: "%s"', (minutes, days, words) => {
  const since = new Date('2026-11-24T09:00:00.000Z')
  const now = new Date(since.getTime() + minutes * 60_000)
  expect([daysWaited(since, now), waitedWords(since, now)]).toEqual([days, words])
})
