import { expect, test } from 'vitest'
import { answeredWords, answersIn } from './proposal-fields.ts'

test('A form of proposals answers those that were chosen, with their words', () => {
  const fields = {
    'answer-a': 'accept',
    'words-a': '',
    'answer-b': 'decline',
    'words-b': 'No time',
    'answer-c': 'later',
    'words-d': 'Lost',
  }
  expect(answersIn(fields)).toEqual([
    { id: 'a', answer: 'accept', words: '' },
    { id: 'b', answer: 'decline', words: 'No time' },
  ])
})

test.each([
  [{ accepted: 2, declined: 1, stays: [] }, '2 accepted, as one new revision. 1 declined.'],
  [{ accepted: 0, declined: 1, stays: ['It is there.'] }, '1 declined. Not made, and still waiting: It is there.'],
  [{ accepted: 0, declined: 0, stays: [] }, 'They were answered already.'],
])('What came of the answers is said (%#)', (answered, words) => expect(answeredWords(answered)).toBe(words))
