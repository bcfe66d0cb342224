import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choiceQuery, reportChoice, WHOLE_REPORT } from './report-choice.ts'

const asked = (query: string) => Object.fromEntries(new URLSearchParams(query))

test('A report that nobody chose from holds all of it', () => {
  expect(reportChoice({})).toEqual(WHOLE_REPORT)
  expect(reportChoice({ words: '1' })).toEqual(WHOLE_REPORT)
  expect(choiceQuery(WHOLE_REPORT)).toBe('')
})

test('An empty box leaves its part out, and without evidence there are no words about it', () => {
  expect(reportChoice(asked('chosen=1'))).toEqual({ hours: false, evidence: false, words: false })
  expect(reportChoice(asked('chosen=1&hours=1&words=1'))).toEqual({ hours: true, evidence: false, words: false })
  expect(reportChoice({ chosen: '1', evidence: ['1', '1'] })).toEqual({ hours: false, evidence: true, words: false })
})

test('The address of a choice makes the same choice', () => {
  const choice = fc.record({ hours: fc.boolean(), evidence: fc.boolean(), words: fc.boolean() }).filter((it) => it.evidence || !it.words)
  fc.assert(
    fc.property(choice, (it) => {
      expect(reportChoice(asked(choiceQuery(it)))).toEqual(it)
    }),
  )
})
