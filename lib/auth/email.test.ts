import { describe, expect, it } from 'vitest'
import { Email } from './email.ts'

describe('An email address', () => {
  it.each([
    ['Sam@Example.ORG', 'sam@example.org'],
    ['  sam@example.org ', 'sam@example.org'],
    ['ｓａｍ@example.org', 'sam@example.org'],
    ['sam@ｅxample.org', 'sam@example.org'],
    ['\u212Aim@example.org', 'kim@example.org'],
  ])('%j is stored as %j', (raw, stored) => {
    expect(Email.parse(raw)).toBe(stored)
  })

  it.each([
    '',
    'sam',
    'sam@',
    '@example.org',
    'sam@example',
    'sam@exa mple.org',
    'sam@example.org\u0000',
    `${'a'.repeat(250)}@example.org`,
  ])('%j is refused', (raw) => {
    expect(Email.safeParse(raw).success).toBe(false)
  })

  it('is judged by what it folds into, not by what was typed', () => {
    // U+FF20 is a full-width "@", so this becomes an address with two of them.
    expect(Email.safeParse('sam＠evil.example@example.org').success).toBe(false)
  })
})
