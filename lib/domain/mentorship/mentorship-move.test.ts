import { describe, expect, test } from 'vitest'
import {
  judgeMentorshipMove,
  MENTORSHIP_ACTORS,
  MENTORSHIP_MOVES,
  MENTORSHIP_STATES,
  mentorshipState,
  type MentorshipActor,
  type MentorshipMove,
} from './mentorship-move.ts'

const MEANING = { '+': 'go', '=': 'already', '·': 'no' } as const

/** Move × actor, then in the order of the states: go (+), already so (=), or not theirs (·). */
//                                     active, paused by learner, by mentor, by administrator, ended
const TABLE: Record<MentorshipMove, Record<MentorshipActor, string>> = {
  'change-shares': { learner: '++++·', mentor: '·····', administrator: '·····', account: '·····' },
  pause: { learner: '+=···', mentor: '+·=··', administrator: '+··=·', account: '·····' },
  resume: { learner: '=+···', mentor: '=·+··', administrator: '=··+·', account: '·····' },
  end: { learner: '++++=', mentor: '++++=', administrator: '++++=', account: '++++=' },
}

const moves = Object.keys(MENTORSHIP_MOVES) as MentorshipMove[]
const cases = moves.flatMap((move) =>
  MENTORSHIP_ACTORS.flatMap((actor) => MENTORSHIP_STATES.map((state, index) => [move, actor, state, index] as const)),
)

describe('A mentorship', () => {
  test.each(cases)('%s by the %s when it is %s', (move, actor, state, index) => {
    expect(judgeMentorshipMove(move, state, actor)).toBe(MEANING[TABLE[move][actor][index] as keyof typeof MEANING])
  })

  const then = new Date('2026-11-24T09:00:00.000Z')
  test.each([
    ['active', null, null, null],
    ['paused-by-learner', then, 'learner', null],
    ['paused-by-mentor', then, 'mentor', null],
    ['paused-by-administrator', then, 'administrator', null],
    ['paused-by-administrator', then, null, null],
    ['ended', null, null, then],
    ['ended', then, 'learner', then],
  ] as const)('is %s by what is stored (%#)', (state, pausedAt, pausedBy, endedAt) => {
    expect(mentorshipState({ pausedAt, pausedBy, endedAt })).toBe(state)
  })

  test('can be ended by either side from every state that is not the end, and by nobody undone', () => {
    for (const state of MENTORSHIP_STATES.filter((it) => it !== 'ended'))
      for (const actor of ['learner', 'mentor'] as const) expect(judgeMentorshipMove('end', state, actor)).toBe('go')
    for (const move of moves)
      for (const actor of MENTORSHIP_ACTORS) expect(judgeMentorshipMove(move, 'ended', actor), `${move} ${actor}`).not.toBe('go')
  })

  test('gives nobody the access back that another took', () => {
    for (const actor of MENTORSHIP_ACTORS)
      for (const state of MENTORSHIP_STATES)
        if (judgeMentorshipMove('resume', state, actor) === 'go') expect(state).toBe(`paused-by-${actor}`)
  })
})
