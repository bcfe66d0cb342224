import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aroundChanges, wordDifference, type DiffPart } from './word-difference.ts'

const shown = (parts: readonly DiffPart[]) =>
  parts.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind]).join('')

describe('The difference of two texts', () => {
  test.each([
    ['a new word', 'licence:', 'licence: apache-2.0', 'licence:[+ apache-2.0+]'],
    ['a changed word', 'worse than before', 'better than before', '[-worse-][+better+] than before'],
    ['a word that is gone', 'it is very slow', 'it is slow', 'it is [-very -]slow'],
    ['nothing', 'same', 'same', 'same'],
    ['a first text', '', 'new', '[+new+]'],
    ['a text taken out', 'old', '', '[-old-]'],
  ])('shows %s', (_, before, after, expected) => expect(shown(wordDifference(before, after))).toBe(expected))

  test('leads from the old text to the new, whatever both are', () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'ünï', '漢', '👩‍💻', '-'), { maxLength: 40 }).map((it) => it.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDifference(before, after)
        const without = (kind: DiffPart['kind']) => parts.flatMap((it) => (it.kind === kind ? [] : [it.text])).join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
        for (const [index, part] of parts.entries()) expect(part.kind).not.toBe(parts[index + 1]?.kind)
      }),
    )
  })

  test('of long texts that share little is found in bounded time', () => {
    const long = (seed: number) => Array.from({ length: 5_000 }, (_, index) => `w${(index * seed) % 7919}`).join(' ')
    const parts = wordDifference(long(3), long(5))
    expect(parts.map((it) => it.kind)).toEqual(['removed', 'added'])
  })

  test('can be cut down to what stands beside the changes', () => {
    const far = 'far away '.repeat(100)
    const parts = aroundChanges(wordDifference(`${far}old${far}`, `${far}new${far}`))
    expect(parts.map((it) => it.kind)).toEqual(['same', 'removed', 'added', 'same'])
    for (const { kind, text } of parts) if (kind === 'same') expect(text.length).toBeLessThan(150)
  })
})
