import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bothLists, bothTexts, HERE, MEANWHILE } from './both-texts.ts'

describe('Two texts that were changed apart', () => {
  test('become one: what they share once, what differs with whose it is', () => {
    expect(bothTexts('a\nmine\nz', 'a\ntheirs\nz')).toBe(`a\n${HERE}\nmine\n${MEANWHILE}\ntheirs\nz`)
  })

  test('need no label where only one has something', () => {
    expect(bothTexts('same', 'same')).toBe('same')
    expect(bothTexts('mine', '')).toBe('mine')
    expect(bothTexts(' \n', 'theirs')).toBe('theirs')
    expect(bothTexts('a\nb', 'a\nb\nc')).toBe(`a\nb\n${MEANWHILE}\nc`)
  })

  test('lose no line of either', () => {
    const text = fc.array(fc.constantFrom('', 'a', 'b', 'c', '- d'), { maxLength: 12 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const lines = bothTexts(mine, theirs).split('\n')
        const count = (of: readonly string[], line: string) => of.filter((it) => it === line).length
        for (const one of [mine, theirs].map((it) => it.split('\n')))
          for (const line of one.filter((it) => it !== '')) expect(count(lines, line)).toBeGreaterThanOrEqual(count(one, line))
      }),
    )
  })

  test('and lists keep every line once', () => {
    expect(bothLists('https://a\nhttps://b', 'https://b\n\nhttps://c')).toBe('https://a\nhttps://b\nhttps://c')
  })
})
