import { describe, expect, test } from 'vitest'
import { claimUntil, holderOf, judgeClaim, mayDecide, MOST_CLAIMS, needsClaim, type ClaimFacts } from './claim.ts'

const NOW = new Date('2026-11-24T09:00:00.000Z')
const SOON = new Date(NOW.getTime() + 60_000)
const any: ClaimFacts = { mentorId: null, claimedById: null, claimedUntil: null }
const graces = { ...any, claimedById: 'grace', claimedUntil: SOON }
const wasGraces = { ...any, claimedById: 'grace', claimedUntil: NOW }

describe('A claim on a request', () => {
  test('holds for half an hour and not a moment longer', () => {
    const it = { ...any, claimedById: 'grace', claimedUntil: claimUntil(NOW) }
    expect(holderOf(it, new Date(NOW.getTime() + 30 * 60_000 - 1))).toBe('grace')
    expect(holderOf(it, new Date(NOW.getTime() + 30 * 60_000))).toBeNull()
  })

  test.each([
    ['one that is free', any, 0, 'go'],
    ['one that is free with four held', any, MOST_CLAIMS, 'too-many'],
    ['one that they are asked for', { ...any, mentorId: 'grace' }, 0, 'go'],
    ['one that another is asked for', { ...any, mentorId: 'barbara' }, 0, 'not-asked'],
    ['their own', graces, MOST_CLAIMS, 'already'],
    ['one that was theirs', wasGraces, 0, 'go'],
    ['one that another holds', { ...graces, claimedById: 'barbara' }, 0, 'taken'],
    ['one that another held', { ...wasGraces, claimedById: 'barbara' }, 0, 'go'],
  ] as const)('by somebody who takes %s', (_, it, held, verdict) =>
    expect(judgeClaim(it, { mentor: 'grace', held, now: NOW })).toBe(verdict),
  )

  test.each([
    ['alone, without a claim', any, 1, true],
    ['among others, without a claim', any, 2, false],
    ['among others, with one', graces, 2, true],
    ['among others, with one whose time is over', wasGraces, 2, true],
    ['among others, held by another', { ...graces, claimedById: 'barbara' }, 2, false],
    ['alone, held by another', { ...graces, claimedById: 'barbara' }, 1, false],
    ['asked by name among others', { ...any, mentorId: 'grace' }, 2, true],
    ['where another is asked', { ...any, mentorId: 'barbara' }, 2, false],
  ] as const)('is what deciding %s needs', (_, it, mentors, may) => expect(mayDecide(it, { mentor: 'grace', mentors, now: NOW })).toBe(may))

  test('is needed where somebody else might read the same', () => {
    expect([needsClaim(any, 1), needsClaim(any, 2), needsClaim({ ...any, mentorId: 'grace' }, 2)]).toEqual([false, true, false])
  })
})
