import { describe, expect, it } from 'vitest'
import { failuresWithin, keptSince, limitOf, signUpWindow, throttleWindow } from './throttle.ts'

const now = new Date('2026-11-24T12:00:00Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
const times = (count: number, at: Date) => Array.from({ length: count }, () => at)

describe('The throttle', () => {
  it('forgets a failure after the window, to the millisecond', () => {
    const [kept, forgotten] = [ago(throttleWindow - 1), ago(throttleWindow)]
    expect(failuresWithin([...times(10, kept), now], now)).toBe(11)
    expect(failuresWithin([...times(9, kept), forgotten, now], now)).toBe(10)
  })

  it('forgets them after a window of another length, which no row outlives', () => {
    const made = [ago(signUpWindow - 1), ago(signUpWindow)]
    expect(failuresWithin(made, now, signUpWindow)).toBe(1)
    expect(keptSince(now).getTime()).toBeLessThanOrEqual(ago(Math.max(signUpWindow, throttleWindow)).getTime())
  })

  it('counts failures that a clock set back puts into the future', () => {
    expect(failuresWithin(times(11, ago(-60_000)), now)).toBe(11)
  })

  it('keeps account, network address, known browser and session apart and names none of them', () => {
    const keys = [limitOf({ account: 'x' }), limitOf({ address: 'x' }), limitOf({ device: 'x' }), limitOf({ session: 'x' })].map(
      (it) => it.key,
    )
    expect(new Set(keys).size).toBe(4)
    expect(limitOf({ account: 'sam@example.org' }).key).not.toContain('sam')
  })
})
