import { describe, expect, test } from 'vitest'
import { newTotpSecret, stepOfCode, totpAddress, totpCodeAt } from './totp.ts'

/** The secret of RFC 6238's test vectors: "12345678901234567890". */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

describe('A code from the app', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('is at %i seconds what RFC 6238 says', (seconds, code) => expect(totpCodeAt(secret, at(seconds))).toBe(code))

  test('is taken one step early and one step late, and names its own step each time', () => {
    const now = at(1_000_000_005)
    const step = Math.floor(1_000_000_005 / 30)
    const taken = [-60, -30, 0, 30, 60].map((off) => stepOfCode(secret, totpCodeAt(secret, at(1_000_000_005 + off)), now))
    expect(taken).toEqual([null, step - 1, step, step + 1, null])
  })

  test('is not taken from another secret, nor in another form', () => {
    const now = at(1_000_000_000)
    const code = totpCodeAt(secret, now)
    expect(stepOfCode(newTotpSecret(), code, now)).toBeNull()
    expect([`${code}0`, code.slice(1), '', 'abcdef'].map((it) => stepOfCode(secret, it, now))).toEqual([null, null, null, null])
  })
})

test('A secret has 160 bits and is another each time', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newTotpSecret()).not.toBe(newTotpSecret())
})

test('The QR code names Cairn and the account, and every app’s usual settings', () => {
  const address = new URL(totpAddress(secret, 'ada@example.org'))
  expect(address.protocol).toBe('otpauth:')
  expect(decodeURIComponent(address.pathname)).toContain('Cairn:ada@example.org')
  expect(Object.fromEntries(address.searchParams)).toMatchObject({ issuer: 'Cairn', secret, algorithm: 'SHA1', digits: '6', period: '30' })
})
