import { expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { pagesOf } from './attempt.ts'
import { partOf, RETAKEN_PARTS } from './retake.ts'

const all = content()

test.each([
  ['about:background', 'about'],
  ['interest:i-01', 'interest'],
  ['area:data', 'skills'],
  ['skill:docker', 'skills'],
  ['held:docker', 'skills'],
  ['probe:d-127', 'checks'],
] as const)('%s is answered anew with the part "%s"', (key, part) => {
  expect(partOf(key)).toBe(part)
})

test('an item is answered anew with the part whose page asks it', () => {
  const pages = pagesOf(all)
  for (const { part, items } of pages) for (const key of items) expect(partOf(key)).toBe(part)
  expect(RETAKEN_PARTS).toEqual([...new Set(pages.map((it) => it.part)), 'checks'])
})
