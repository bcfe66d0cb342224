import { describe, expect, it } from 'vitest'
import { longestPassword, passwordComplaint, shortestPassword } from './password-rules.ts'

const sam = { email: 'sam.rivera@example.org', name: 'Sam Rivera' }

describe('A new password', () => {
  it.each([
    'marmalade kettle ridge',
    'correct horse battery staple marmalade',
    '839201746350192837465',
    '!#%&/()=?+*-_:;<>',
    'Ich gehe gern wandern',
    'こんにちは世界とても長いパスワード',
    'k'.repeat(7) + 'wolf under the bridge',
    'x7'.repeat(2) + ' longer than the other one'.repeat(5),
  ])('%j is accepted', (password) => {
    expect(passwordComplaint(password, sam)).toBeNull()
  })

  it.each([
    'passwordpassword',
    'Password1234567',
    'PASSWORD!!!!!!!',
    'iloveyouiloveyou',
    'qwertyuiopasdfgh',
    'qwertyqwertyqwerty',
    'abcdefghijklmnop',
    'ponmlkjihgfedcba',
    'aaaaaaaaaaaaaaaa',
    '123456789012345',
    '111111111111111',
    'letmein letmein letmein',
    'this is my password',
    'correcthorsebatterystaple',
    'correct horse battery staple',
    'Passwort2024!!!!',
    'machinelearning2026',
    '               ',
  ])('%j is refused as common', (password) => {
    expect(passwordComplaint(password, sam)).toMatch(/Choose another\.$/)
  })

  it.each(['sam.rivera@example.org', 'Sam Rivera 2024', 'riverariverarivera', 'samsamsamsamsamsam'])(
    '%j is refused as made of the name or address',
    (password) => {
      expect(passwordComplaint(password, sam)).toMatch(/your name or email/)
    },
  )

  it('is long enough from fifteen characters on, counted as people count them', () => {
    expect('wolf bridge tea').toHaveLength(shortestPassword)
    expect(passwordComplaint('wolf bridge tea', sam)).toBeNull()
    expect(passwordComplaint('wolf bridge te', sam)).toBe('Use 15 characters or more. This has 14.')
    // Two code units, but one character to whoever types it.
    expect(passwordComplaint('wolf bridge te🦊', sam)).toBeNull()
    expect(passwordComplaint('wolf bridge t🦊', sam)).toBe('Use 15 characters or more. This has 14.')
  })

  it('may be as long as the limit and not longer', () => {
    const long = 'wolf bridge tea '.repeat(20)
    expect(passwordComplaint(long.slice(0, longestPassword), sam)).toBeNull()
    expect(passwordComplaint(long.slice(0, longestPassword + 1), sam)).toMatch(/or fewer/)
  })

  it('need not mix kinds of characters', () => {
    expect(passwordComplaint('quietmountainlakes', sam)).toBeNull()
  })
})
