import { describe, expect, it } from 'vitest'
import { safeNext } from './next-path.ts'

describe('The page after signing in', () => {
  it.each(['/', '/roadmap', '/roadmap/1?view=map#here', '/path?x=//y', '/a%2Fb'])('may be %j', (next) => {
    expect(safeNext(next, '/fallback')).toBe(next)
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    'roadmap',
    '',
    ' /roadmap',
    `/${'a'.repeat(2_001)}`,
    undefined,
    null,
    ['/roadmap'],
  ])('is never %j', (next) => {
    expect(safeNext(next, '/fallback')).toBe('/fallback')
  })

  it('never leads to another host, however it is written', () => {
    const parts = ['/', '//', '\\', '.', '..', '\t', '@', 'evil.example', ':', '%2f', '%5c']
    for (const a of parts)
      for (const b of parts)
        for (const c of parts)
          for (const d of parts) {
            const target = new URL(safeNext(a + b + c + d, '/'), 'https://cairn.example')
            expect(target.origin).toBe('https://cairn.example')
          }
  })
})
