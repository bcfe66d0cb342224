import { describe, expect, test } from 'vitest'
import {
  INVITATION_ACTORS,
  INVITATION_LIFETIME,
  INVITATION_MOVES,
  INVITATION_STATES,
  invitationState,
  mayMoveInvitation,
  type InvitationActor,
  type InvitationMove,
} from './invitation.ts'

const NOW = new Date('2026-11-24T09:00:00.000Z')
const from = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

/** Move × actor, then in the order of the states: open, accepted, declined, withdrawn, expired. */
const TABLE: Record<InvitationMove, Record<InvitationActor, string>> = {
  accept: { sender: '·····', asked: '+····' },
  decline: { sender: '·····', asked: '+····' },
  withdraw: { sender: '+····', asked: '·····' },
  'send-again': { sender: '+····', asked: '·····' },
}

const cases = (Object.keys(INVITATION_MOVES) as InvitationMove[]).flatMap((move) =>
  INVITATION_ACTORS.flatMap((actor) => INVITATION_STATES.map((state, index) => [move, actor, state, index] as const)),
)

describe('An invitation', () => {
  test.each(cases)('%s by the %s when it is %s', (move, actor, state, index) => {
    expect(mayMoveInvitation(move, state, actor)).toBe(TABLE[move][actor][index] === '+')
  })

  const fresh = { expiresAt: from(INVITATION_LIFETIME), answeredAt: null, answer: null, withdrawnAt: null }
  test.each([
    ['open', fresh],
    ['expired', { ...fresh, expiresAt: NOW }],
    ['open', { ...fresh, expiresAt: from(1) }],
    ['accepted', { ...fresh, answeredAt: NOW, answer: 'accepted' }],
    ['accepted', { ...fresh, answeredAt: NOW, answer: 'accepted', expiresAt: from(-1) }],
    ['declined', { ...fresh, answeredAt: NOW, answer: 'declined' }],
    ['withdrawn', { ...fresh, withdrawnAt: NOW }],
    ['withdrawn', { ...fresh, withdrawnAt: NOW, expiresAt: from(-1) }],
  ] as const)('is %s by what is stored (%#)', (state, facts) => expect(invitationState(facts, NOW)).toBe(state))

  test('waits for fourteen days and not a moment longer', () => {
    expect(invitationState(fresh, from(INVITATION_LIFETIME - 1))).toBe('open')
    expect(invitationState(fresh, from(INVITATION_LIFETIME))).toBe('expired')
    expect(INVITATION_LIFETIME / 86_400_000).toBe(14)
  })
})
