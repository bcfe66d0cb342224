import { expect, test } from 'vitest'
import { accountFile } from './account-file.ts'

const made = { now: new Date('2026-11-24T09:00:00.000Z'), origin: 'https://cairn.example.org' }
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id, words: '"quoted"\n\u2028 ünd', at: made.now, none: null }))

test.each([0, 1, 500, 501, 1_203])('a table of %i rows is read back as it was, beside what the file says of itself', (count) => {
  const table = { name: 'notes', about: 'Your notes.', leftOut: { learnerId: 'Yours.' }, rows: rowsOf(count) }
  const parts = [...accountFile([table, { ...table, name: 'more', rows: [] }], made)]
  const file = JSON.parse(parts.join(''))
  expect(file.notes).toEqual(rowsOf(count).map((it) => ({ ...it, at: '2026-11-24T09:00:00.000Z' })))
  expect(file.more).toEqual([])
  expect(file.cairn).toMatchObject({
    formatVersion: 1,
    madeAt: '2026-11-24T09:00:00.000Z',
    madeBy: 'https://cairn.example.org',
    tables: { notes: { about: 'Your notes.', rows: count, leftOut: { learnerId: 'Yours.' } } },
  })
})

test('no part is long: others are served between two', () => {
  const parts = [...accountFile([{ name: 'notes', about: '', leftOut: {}, rows: rowsOf(5_000) }], made)]
  expect(Math.max(...parts.map((it) => it.length))).toBeLessThan(60_000)
})
