import { expect, test } from 'vitest'
import { undoneWords } from './undone-words.ts'

test.each([
  [{ changed: true, leftOut: [] }, 'Undone. The plan is as it was before.'],
  [{ changed: true, leftOut: ['Drill'] }, 'Undone. “Drill” stays on the plan, left out. The rest is as it was before.'],
  [{ changed: true, leftOut: ['GPUs', 'Drill'] }, 'Undone. “GPUs” and “Drill” stay on the plan, left out. The rest is as it was before.'],
  [{ changed: false, leftOut: [] }, 'It was undone already.'],
])('An edit undone as %j is said as “%s”', (undone, words) => expect(undoneWords(undone)).toBe(words))
