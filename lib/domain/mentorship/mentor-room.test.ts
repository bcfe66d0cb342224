import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roomOf } from './mentor-room.ts'

describe('A mentor', () => {
  test.each([
    [
      { mostMentees: 5, mostWaiting: 10 },
      { mentees: 0, waiting: 0 },
      { mentees: 5, reviews: 10 },
    ],
    [
      { mostMentees: 5, mostWaiting: 10 },
      { mentees: 4, waiting: 9 },
      { mentees: 1, reviews: 1 },
    ],
    [
      { mostMentees: 5, mostWaiting: 10 },
      { mentees: 5, waiting: 0 },
      { mentees: 0, reviews: 10 },
    ],
    [
      { mostMentees: 5, mostWaiting: 10 },
      { mentees: 1, waiting: 10 },
      { mentees: 0, reviews: 0 },
    ],
    [
      { mostMentees: 2, mostWaiting: 3 },
      { mentees: 4, waiting: 7 },
      { mentees: 0, reviews: 0 },
    ],
    [
      { mostMentees: 0, mostWaiting: 3 },
      { mentees: 0, waiting: 0 },
      { mentees: 0, reviews: 3 },
    ],
  ])('with %j and %j has room for %j', (capacity, load, room) => expect(roomOf(capacity, load)).toEqual(room))

  test('is full when the mentees or the reviews are, and never has less than no room', () => {
    const count = fc.nat(50)
    fc.assert(
      fc.property(count, count, count, count, (mostMentees, mostWaiting, mentees, waiting) => {
        const room = roomOf({ mostMentees, mostWaiting }, { mentees, waiting })
        expect(room.mentees).toBeGreaterThanOrEqual(0)
        expect(room.reviews).toBeGreaterThanOrEqual(0)
        expect(room.mentees === 0).toBe(mentees >= mostMentees || waiting >= mostWaiting)
        expect(room.reviews === 0).toBe(waiting >= mostWaiting)
      }),
    )
  })
})
