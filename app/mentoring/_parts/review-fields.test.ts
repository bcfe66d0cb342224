import { expect, test } from 'vitest'
import { ReviewWords } from '#lib/domain/review/review-draft.ts'
import { reviewWordsIn } from './review-fields.ts'

test('The fields of a form become the words of a review, and nothing of what was left empty', () => {
  const words = reviewWordsIn(
    Object.entries({
      'check:criterion:c1': 'met',
      'words:criterion:c1': '',
      'check:criterion:c2': 'not-yet',
      'words:criterion:c2': 'Pin the versions.',
      'words:criterion:c3': ' ',
      'point-0-about': '',
      'point-0-kind': 'must',
      'point-0-words': 'Say who it is for.',
      'point-1-about': 'criterion:c1',
      'point-1-kind': 'might',
      'point-1-words': '',
      decision: 'changes',
      words: 'Nearly there.',
      number: '2',
      revision: '4',
      go: 'send',
    }),
  )
  expect(words).toEqual({
    checks: { 'criterion:c1': { judgement: 'met', words: '' }, 'criterion:c2': { judgement: 'not-yet', words: 'Pin the versions.' } },
    points: [{ about: '', blocking: true, words: 'Say who it is for.' }],
    decision: 'changes',
    words: 'Nearly there.',
  })
  expect(ReviewWords.safeParse(words).success).toBe(true)
})

test('Words that no form sends become no decision and no judgement', () => {
  expect(
    reviewWordsIn([
      ['decision', 'burn'],
      ['check:criterion:c1', 'perhaps'],
      ['words', 1],
    ]),
  ).toEqual({
    checks: {},
    points: [],
    decision: null,
    words: '',
  })
})
