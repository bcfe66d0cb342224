import { describe, expect, test } from 'vitest'
import { RecentSignInNeeded, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { later, NOW } from '../testing/cast.ts'
import { assertRecent, isRecent } from './recent.ts'

const ada = (confirmedAt: Date): Actor => ({
  kind: 'account',
  userId: 'ada',
  role: 'learner',
  name: 'Ada',
  email: 'ada@example.org',
  sessionIdHash: 's',
  confirmedAt,
  guestHash: null,
})

describe('A sign-in', () => {
  test('is recent for ten minutes, to the millisecond', () => {
    expect(isRecent({ confirmedAt: NOW }, NOW)).toBe(true)
    expect(isRecent({ confirmedAt: NOW }, new Date(later(10).getTime() - 1))).toBe(true)
    expect(isRecent({ confirmedAt: NOW }, later(10))).toBe(false)
  })

  test('is asked for again when it was long ago, and asked for at all when there was none', () => {
    expect(() => assertRecent(ada(NOW), later(9))).not.toThrow()
    expect(() => assertRecent(ada(NOW), later(11))).toThrow(RecentSignInNeeded)
    expect(() => assertRecent({ kind: 'guest', guestHash: null }, NOW)).toThrow(SignInNeeded)
    expect(() => assertRecent({ kind: 'operator', guestHash: null }, NOW)).toThrow(SignInNeeded)
  })
})
