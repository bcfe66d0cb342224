import { expect, test } from 'vitest'
import type { ReviewLine } from '#lib/queries/reviews.ts'
import { lineAction, lineWords } from './line-words.ts'

const line = (over: Partial<ReviewLine>): ReviewLine => ({
  id: 'r',
  title: 'Serving models',
  kind: 'submission',
  state: 'with-mentor',
  href: '/reviews/r',
  number: 2,
  since: null,
  verdict: null,
  mustChange: 0,
  advice: 0,
  proposals: 0,
  rounds: 0,
  approvedBy: null,
  lastOutcome: null,
  waiting: null,
  ...over,
})
const verdict = { by: 'Grace', kind: 'changes', met: 5, judged: 6 }
const waiting = { asked: null, mayAnswer: [], reading: null, promisedOn: null, isLong: false, others: [], place: null }

test.each([
  [line({ state: 'changes-asked', verdict, mustChange: 1 }), 'Grace asked for one change. 5 of 6 met.', 'Fix the one'],
  [
    line({ state: 'changes-asked', verdict: { ...verdict, by: null }, mustChange: 2 }),
    'Your mentor asked for two changes. 5 of 6 met.',
    'Fix the two',
  ],
  [
    line({ state: 'changes-asked', kind: 'roadmap', verdict, proposals: 3 }),
    'Grace asked for changes. 5 of 6 met. Three proposals to answer.',
    'Read them',
  ],
  [line({ state: 'answered', verdict, advice: 1 }), 'Grace answered. One piece of advice.', 'Read it'],
  [line({ waiting: { ...waiting, asked: 'Grace' } }), 'Try 2. Grace was asked.', 'Open'],
  [line({ waiting: { ...waiting, mayAnswer: ['Grace', 'Mary'] } }), 'Try 2. Any of your mentors may answer: Grace, Mary.', 'Open'],
  [line({ waiting: { ...waiting, reading: 'Mary' } }), 'Try 2. Mary is reading it now.', 'Open'],
  [line({ state: 'approved', approvedBy: 'Grace', rounds: 3 }), 'Approved by Grace, third try', 'Open'],
  [line({ state: 'approved', rounds: 1 }), 'Approved, first try', 'Open'],
  [line({ state: 'open', lastOutcome: 'unreviewed' }), 'Finished without a review', 'Open'],
  [line({ state: 'open' }), 'Nobody is asked at the moment', 'Open'],
])('a line says where its review stands and what to do: %#', (it, words, action) => {
  expect(lineWords(it)).toBe(words)
  expect(lineAction(it)).toBe(action)
})
