import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerField, complaintsAbout, draftIn, draftText, hoursIn, readDraft, type HandInDraft } from './hand-in-draft.ts'

const empty: HandInDraft = { answers: {}, hours: '', ask: '', mentor: '' }

test('a draft is read out of a form with other fields in it', () =>
  expect(
    draftIn([
      ['body', 'text'],
      [answerField('c1'), 'Because'],
      ['hours', '7.5'],
      ['ask', 'Is it enough?'],
      ['mentor', 'grace'],
      ['file', new Date(0)],
    ]),
  ).toEqual({ answers: { c1: 'Because' }, hours: '7.5', ask: 'Is it enough?', mentor: 'grace' }))

test('the text of a draft says the same once it is read, and is the same for the same draft in any order', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'ü', '\n', ' ', '"', '{'), maxLength: 12 })
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/)
  const draft = fc.record({
    answers: fc.dictionary(id, words),
    hours: fc.constantFrom('', '3', '7.5'),
    ask: words,
    mentor: fc.constantFrom('', 'grace'),
  })
  fc.assert(
    fc.property(draft, (it) => {
      const text = draftText(it)
      expect(draftText(readDraft(text))).toBe(text)
      const reversed = { ...it, answers: Object.fromEntries(Object.entries(it.answers).toReversed()) }
      expect(draftText(reversed)).toBe(text)
    }),
  )
})

test('an empty draft is no text, and ends of lines make no difference', () => {
  expect(draftText({ ...empty, answers: { c1: ' \n' } })).toBe('')
  expect(draftText({ ...empty, ask: 'a\r\nb' })).toBe(draftText({ ...empty, ask: 'a\nb' }))
})

test.each(['', '{', '[]', 'null', '{"answers":3,"hours":{},"ask":["x"]}'])('what is no draft is an empty one: %s', (text) =>
  expect(readDraft(text)).toEqual(empty),
)

test.each([
  ['', null],
  ['0', 0],
  ['7.5', 7.5],
  ['7,25', 7.25],
  ['2000', 2000],
  ['2001', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['seven', undefined],
] as const)('%j are the hours %s', (text, hours) => expect(hoursIn(text)).toBe(hours))

test('what is too long or no number is named by its field', () => {
  expect(complaintsAbout({ ...empty, hours: 'many', ask: 'a'.repeat(1_001) })).toEqual({
    hours: expect.stringContaining('number'),
    ask: expect.stringContaining('1,000'),
  })
  expect(Object.keys(complaintsAbout({ ...empty, answers: { c1: 'a'.repeat(5_001), c2: 'fine' } }))).toEqual([answerField('c1')])
  expect(complaintsAbout({ ...empty, answers: { 'not an id': 'a' } })).not.toEqual({})
})
