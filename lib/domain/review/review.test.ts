import { describe, expect, test } from 'vitest'
import { mayMove, REVIEW_ACTORS, REVIEW_MOVES, REVIEW_STATES, reviewState, turnAfter, type ReviewFacts, type ReviewMove } from './review.ts'

const NOW = new Date('2026-11-24T09:00:00.000Z')
const BEFORE = new Date('2026-11-20T09:00:00.000Z')

/** One review in each state. */
const nothing = { awaitingMentorSince: null, awaitingLearnerSince: null, changesAskedAt: null, approvedAt: null, approvedNumber: null }
const IN: Record<(typeof REVIEW_STATES)[number], ReviewFacts> = {
  open: { ...nothing, number: 0 },
  'with-mentor': { ...nothing, number: 1, awaitingMentorSince: BEFORE },
  'changes-asked': { ...nothing, number: 1, awaitingLearnerSince: BEFORE, changesAskedAt: BEFORE },
  answered: { ...nothing, number: 1, awaitingLearnerSince: BEFORE },
  approved: { ...nothing, number: 1, approvedAt: BEFORE, approvedNumber: 1 },
}

/** Move × state: the state it leads to, or a dot. Only the actor of the move may make it. */
const TABLE: Record<ReviewMove, Record<(typeof REVIEW_STATES)[number], (typeof REVIEW_STATES)[number] | '·'>> = {
  'hand-in': {
    open: 'with-mentor',
    'with-mentor': 'with-mentor',
    'changes-asked': 'with-mentor',
    answered: 'with-mentor',
    approved: 'with-mentor',
  },
  withdraw: { open: '·', 'with-mentor': 'open', 'changes-asked': '·', answered: '·', approved: '·' },
  reply: { open: '·', 'with-mentor': '·', 'changes-asked': 'with-mentor', answered: 'with-mentor', approved: '·' },
  close: { open: '·', 'with-mentor': 'open', 'changes-asked': 'open', answered: 'open', approved: '·' },
  comment: { open: '·', 'with-mentor': 'answered', 'changes-asked': '·', answered: '·', approved: '·' },
  'ask-changes': { open: '·', 'with-mentor': 'changes-asked', 'changes-asked': '·', answered: 'changes-asked', approved: '·' },
  approve: { open: '·', 'with-mentor': 'approved', 'changes-asked': 'approved', answered: 'approved', approved: '·' },
  revoke: { open: '·', 'with-mentor': '·', 'changes-asked': '·', answered: '·', approved: 'changes-asked' },
  'time-out': { open: '·', 'with-mentor': 'open', 'changes-asked': 'open', answered: 'open', approved: '·' },
  'lose-mentor': { open: '·', 'with-mentor': 'open', 'changes-asked': '·', answered: '·', approved: '·' },
}

const moves = Object.keys(REVIEW_MOVES) as ReviewMove[]
const cases = moves.flatMap((move) => REVIEW_STATES.flatMap((state) => REVIEW_ACTORS.map((actor) => [actor, move, state] as const)))

describe('a review', () => {
  test.each(REVIEW_STATES)('that is %s says so', (state) => expect(reviewState(IN[state])).toBe(state))

  test.each(cases)('the %s and %s, when it is %s', (actor, move, state) => {
    const leadsTo = TABLE[move][state]
    expect(mayMove(move, state, actor)).toBe(REVIEW_MOVES[move].by === actor && leadsTo !== '·')
    if (leadsTo !== '·') expect(reviewState({ ...IN[state], ...turnAfter(move, IN[state], NOW) })).toBe(leadsTo)
  })

  test('is approved by no sequence of moves of the learner and the clock', () => {
    const seen = new Set<string>()
    const ahead: ReviewFacts[] = REVIEW_STATES.filter((it) => it !== 'approved').map((it) => IN[it])
    for (let it = ahead.pop(); it; it = ahead.pop()) {
      const state = reviewState(it)
      if (seen.has(JSON.stringify(it))) continue
      seen.add(JSON.stringify(it))
      for (const move of moves) {
        const { by } = REVIEW_MOVES[move]
        if (by !== 'mentor' && mayMove(move, state, by)) ahead.push({ ...it, ...turnAfter(move, it, NOW) })
      }
    }
    expect([...seen].map((it) => reviewState(revived(it)))).not.toContain('approved')
    expect(seen.size).toBeGreaterThan(5)
  })

  test('keeps its place in the queue when a newer iteration arrives', () => {
    expect(turnAfter('hand-in', IN['with-mentor'], NOW).awaitingMentorSince).toEqual(BEFORE)
  })

  test('goes back to the changes that were asked for when the answer to them is withdrawn', () => {
    const again = { ...IN['changes-asked'], ...turnAfter('hand-in', IN['changes-asked'], NOW), number: 2 }
    expect(reviewState({ ...again, ...turnAfter('withdraw', again, NOW) })).toBe('changes-asked')
  })

  test('keeps the approved revision in sight while a newer one is with the mentor', () => {
    const again = { ...IN.approved, ...turnAfter('hand-in', IN.approved, NOW), number: 2 }
    expect([reviewState(again), again.approvedNumber]).toEqual(['with-mentor', 1])
  })
})

const revived = (text: string): ReviewFacts =>
  JSON.parse(text, (key, value: unknown) => (/At$|Since$/.test(key) && typeof value === 'string' ? new Date(value) : value)) as ReviewFacts
