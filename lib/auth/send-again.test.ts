import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { later, NOW } from '../testing/cast.ts'
import { mailLimits } from './asked-mail.ts'
import { minutesUntilAgain, sendAgainAfter } from './send-again.ts'
import { failuresWithin } from './throttle.ts'

describe('A mail that was asked for', () => {
  test.each([
    { after: 0, minutes: 5 },
    { after: 0.9, minutes: 5 },
    { after: 1, minutes: 4 },
    { after: 4.1, minutes: 1 },
    { after: 4.99, minutes: 1 },
    { after: 5, minutes: 0 },
    { after: 50, minutes: 0 },
    { after: -3, minutes: 5 },
  ])('may be sent again in $minutes minutes when $after have passed', ({ after, minutes }) => {
    expect(minutesUntilAgain(NOW.getTime(), later(after))).toBe(minutes)
  })

  test('goes out every time for whoever waits until they may, however often they ask', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 10 * 60_000 }), { maxLength: 20 })
    fc.assert(
      fc.property(waits, (longer) => {
        const sent = [NOW]
        for (const more of longer) sent.push(new Date((sent.at(-1) ?? NOW).getTime() + sendAgainAfter + more))
        for (const [count, at] of sent.entries()) expect(failuresWithin(sent.slice(0, count + 1), at)).toBeLessThanOrEqual(mailLimits.to)
      }),
    )
  })
})
