import fc from 'fast-check'
import { expect, test } from 'vitest'
import { content } from '#lib/content/current.ts'
import { linesOf, widthOf } from './label-lines.ts'
import { NODE } from './map-layout.ts'
import { titleRoom } from './map-node.tsx'

test('words stand on as few lines as they need', () => {
  expect(linesOf('Model behind an API', 7.5, 2)).toEqual(['Model behind', 'an API'])
  expect(linesOf('A model', 7.5, 2)).toEqual(['A model'])
  expect(linesOf('Retrieval-augmented search', 7.5, 3)).toEqual(['Retrieval-', 'augmented', 'search'])
  expect(linesOf('On-call drill', 7.5, 2)).toEqual(['On-call drill'])
})

test('what does not fit is cut with an ellipsis, also a single long word', () => {
  expect(linesOf('Objectives, signals and an on-call drill', 6.8, 2)).toEqual(['Objectives,', 'signals and…'])
  expect(linesOf('Donaudampfschifffahrt', 7.5, 2)).toEqual(['Donaudampfs…'])
})

test('no line is wider than the label, and a text that fits is whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zA-Z]{1,14}$/), { minLength: 1, maxLength: 7 }),
      fc.integer({ min: 4, max: 12 }),
      (words, width) => {
        const text = words.join(' ')
        const lines = linesOf(text, width, 2)
        expect(lines.length).toBeLessThanOrEqual(2)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
        if (lines.every((line) => !line.endsWith('…'))) expect(lines.join(' ')).toBe(text)
      },
    ),
  )
})

test('every milestone of the curriculum has a title that fits its node whole', () => {
  const cut = [...content().milestones.values()]
    .map((it) => linesOf(it.shortTitle ?? it.title, titleRoom(NODE), 2))
    .filter((lines) => lines.some((line) => line.endsWith('…')))
  expect(cut).toEqual([])
})
