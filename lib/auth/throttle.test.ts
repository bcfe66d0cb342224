import { describe, expect, it } from 'vitest'
import { isOneTooMany, limitOf, throttleWindow } from './throttle.ts'

const now = new Date('2026-11-24T12:00:00Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
const times = (count: number, at: Date) => Array.from({ length: count }, () => at)

describe('The throttle', () => {
  it('looks at the tenth try and not at the eleventh', () => {
    expect(isOneTooMany(times(10, now), { now, most: 10 })).toBe(false)
    expect(isOneTooMany(times(11, now), { now, most: 10 })).toBe(true)
  })

  it('forgets a failure after the window, to the millisecond', () => {
    const [kept, forgotten] = [ago(throttleWindow - 1), ago(throttleWindow)]
    expect(isOneTooMany([...times(10, kept), now], { now, most: 10 })).toBe(true)
    expect(isOneTooMany([...times(9, kept), forgotten, now], { now, most: 10 })).toBe(false)
  })

  it('counts failures that a clock set back puts into the future', () => {
    expect(isOneTooMany(times(11, ago(-60_000)), { now, most: 10 })).toBe(true)
  })

  it('keeps account, network address and session apart and names none of them', () => {
    const keys = [limitOf({ account: 'x' }), limitOf({ address: 'x' }), limitOf({ session: 'x' })].map((it) => it.key)
    expect(new Set(keys).size).toBe(3)
    expect(limitOf({ account: 'sam@example.org' }).key).not.toContain('sam')
  })
})
