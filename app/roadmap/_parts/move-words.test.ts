import { expect, test } from 'vitest'
import { moveWords } from './move-words.ts'

test.each([
  ['in-progress', 'Taken back: it is in progress again.'],
  ['credited', 'Taken back: it counts as known already.'],
  ['skipped', 'Taken back: it is left out.'],
] as const)('a finish that is taken back is said to be what the page shows: %s', (status, words) =>
  expect(moveWords('undo-finish', status)).toBe(words),
)

test.each([
  ['ready', 'it is to be done again'],
  ['locked', 'it is to be done again'],
  ['in-progress', 'it is in progress again'],
  ['skipped', 'it is left out'],
  ['finished', 'it counts as finished'],
] as const)('what was known and is taken back is said to be what the page shows: %s', (status, words) =>
  expect(moveWords('undo-credit', status)).toContain(words),
)
