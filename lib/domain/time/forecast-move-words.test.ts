import { expect, test } from 'vitest'
import type { MoveReason } from './forecast-move.ts'
import { reasonWords } from './forecast-move-words.ts'

test.each<[MoveReason, string]>([
  [{ kind: 'factor', days: -23, from: 1.04, to: 0.98 }, 'what is left is planned at 0.98 × its estimate, before at 1.04 ×'],
  [{ kind: 'factor', days: 9, from: 1, to: 1.2 }, 'what is left is planned at 1.2 × its estimate, before at 1.0 ×'],
  [{ kind: 'pace', days: 3, from: 6.02, to: 5.97 }, 'your pace is 5.97 h a week, before 6.02'],
  [{ kind: 'pace', days: 12, from: 8, to: 6.5 }, 'your pace is 6.5 h a week, before 8.0'],
  [{ kind: 'worked', days: 1, worked: 5.6, expected: 6.2 }, '5.6 h worked where 6.2 h were expected'],
  [{ kind: 'worked', days: 4, worked: 0, expected: 6 }, '0 h worked where 6 h were expected'],
])('the figures of a reason are told apart: %o', (reason, words) => {
  expect(reasonWords(reason, (id) => id)).toBe(words)
})

test('figures that two decimals do not tell apart are said as they are', () => {
  expect(reasonWords({ kind: 'pace', days: 1, from: 6, to: 6.001 }, (id) => id)).toBe('your pace is 6.00 h a week, before 6.00')
})
