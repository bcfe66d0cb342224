import { describe, expect, test } from 'vitest'
import { SHARES } from './domain/mentorship/mentorship.ts'
import { NotFound } from './errors.ts'
import { authorise, can, rules, type Action, type Actor, type Owned } from './policy.ts'

const account = (userId: string, role: 'learner' | 'mentor' | 'administrator' = 'learner'): Actor => ({
  kind: 'account',
  userId,
  role,
  name: userId,
  email: `${userId}@example.org`,
  sessionIdHash: 's',
  confirmedAt: new Date(0),
  guestHash: null,
})

const actors = {
  owner: account('ada'),
  stranger: account('alan'),
  mentor: account('grace', 'mentor'),
  administrator: account('root', 'administrator'),
  guest: { kind: 'guest', guestHash: 'other' },
  cookieless: { kind: 'guest', guestHash: null },
  formerGuest: { kind: 'guest', guestHash: 'adas-browser' },
  operator: { kind: 'operator', guestHash: null },
} satisfies Record<string, Actor>

const withGrace = { learnerId: 'ada', mentorId: 'grace', shares: SHARES, pausedAt: null, endedAt: null }
const hers: Owned = { learnerId: 'ada', guestHash: null, mentorship: withGrace }
const onlyOwner = {
  owner: true,
  stranger: false,
  mentor: false,
  administrator: false,
  guest: false,
  cookieless: false,
  formerGuest: false,
  operator: false,
}
const onlyMentor = { ...onlyOwner, owner: false, mentor: true }

/** A new action without a row here does not compile. */
const matrix: Record<Action, Record<keyof typeof actors, boolean>> = {
  'attempt:start': {
    owner: true,
    stranger: true,
    mentor: true,
    administrator: true,
    guest: true,
    cookieless: true,
    formerGuest: true,
    operator: true,
  },
  'attempt:view': onlyOwner,
  'attempt:respond': onlyOwner,
  'attempt:submit': onlyOwner,
  'roadmap:start': onlyOwner,
  'roadmap:view': onlyOwner,
  'roadmap:progress': onlyOwner,
  'roadmap:change': onlyOwner,
  'time:log': onlyOwner,
  'away:plan': onlyOwner,
  'mentee:view': onlyMentor,
  'mentee:view-roadmap': onlyMentor,
  'mentee:view-evidence': onlyMentor,
  'mentee:view-hours': onlyMentor,
  'mentee:view-summary': onlyMentor,
  'mentee:view-answers': onlyMentor,
  'review:decide': onlyMentor,
  'roadmap:propose': onlyMentor,
  'mentorship:share': onlyOwner,
  'mentorship:steer': { ...onlyOwner, mentor: true },
  'mentorship:end-of-others': { ...onlyOwner, owner: false, administrator: true, operator: true },
  'mentoring:arrange': onlyOwner,
  'account:secure': onlyOwner,
  'account:edit-profile': onlyOwner,
  'account:export': onlyOwner,
  'account:change-ways-in': onlyOwner,
  'account:delete': onlyOwner,
  'account:set-role': { ...onlyOwner, owner: false, administrator: true, operator: true },
  'account:disable': { ...onlyOwner, owner: false, administrator: true, operator: true },
  'administration:view': { ...onlyOwner, owner: false, administrator: true, operator: true },
  'jobs:retry': { ...onlyOwner, owner: false, administrator: true, operator: true },
  'report:close': { ...onlyOwner, owner: false, administrator: true, operator: true },
  'administration:begin': { ...onlyOwner, owner: false, operator: true },
  'account:hand-over-link': { ...onlyOwner, owner: false, operator: true },
}

describe('the policy', () => {
  const cases = Object.keys(rules).flatMap((action) => Object.keys(actors).map((who) => [who, action] as [keyof typeof actors, Action]))
  test.each(cases)("%s, %s of a row of Ada's account", (who, action) => expect(can(actors[who], action, hers)).toBe(matrix[action][who]))

  test("a guest's row belongs to the browser that made it and to nobody else, not even one without a cookie", () => {
    const row: Owned = { learnerId: null, guestHash: 'adas-browser' }
    const seers = Object.entries(actors).filter(([, actor]) => can(actor, 'attempt:view', row))
    expect(seers.map(([who]) => who)).toEqual(['formerGuest'])
    expect(can(actors.cookieless, 'attempt:view', { learnerId: null, guestHash: null })).toBe(false)
  })

  test('lets no administrator change their own role, nor disable themselves', () => {
    expect(can(actors.administrator, 'account:set-role', { learnerId: 'root' })).toBe(false)
    expect(can(actors.administrator, 'account:disable', { learnerId: 'root' })).toBe(false)
    expect(can(actors.administrator, 'report:close', { learnerId: 'root' })).toBe(false)
  })

  const ties: [string, Owned['mentorship'], Action, boolean][] = [
    ['no mentorship at all', null, 'mentee:view', false],
    ['a mentorship that shares nothing', { ...withGrace, shares: [] }, 'mentee:view', true],
    ['a mentorship that does not share the roadmap', { ...withGrace, shares: ['evidence'] }, 'mentee:view-roadmap', false],
    ['a mentorship that shares the roadmap alone', { ...withGrace, shares: ['roadmap'] }, 'mentee:view-roadmap', true],
    ['a mentorship that shares the roadmap alone', { ...withGrace, shares: ['roadmap'] }, 'review:decide', false],
    ['a mentorship without answers', { ...withGrace, shares: ['roadmap', 'summary'] }, 'mentee:view-answers', false],
    ['a paused mentorship', { ...withGrace, pausedAt: new Date(0) }, 'mentee:view', false],
    ['an ended mentorship', { ...withGrace, endedAt: new Date(0) }, 'mentee:view', false],
    ["another mentor's mentorship", { ...withGrace, mentorId: 'alan' }, 'mentee:view', false],
    ['a mentorship with another learner', { ...withGrace, learnerId: 'lin' }, 'mentee:view', false],
  ]
  test.each(ties)('with %s (%#)', (_, mentorship = null, action, allowed) => {
    expect(can(actors.mentor, action, { learnerId: 'ada', mentorship })).toBe(allowed)
  })

  test('nobody mentors themselves, whatever a row says', () => {
    expect(can(actors.owner, 'review:decide', { ...hers, mentorship: { ...withGrace, mentorId: 'ada' } })).toBe(false)
  })

  test('lets no administrator end their own mentorship as if it were somebody else’s', () => {
    const own = { learnerId: 'ada', mentorship: { ...withGrace, mentorId: 'root' } }
    expect(can(actors.administrator, 'mentorship:end-of-others', own)).toBe(false)
    expect(can(actors.administrator, 'mentorship:steer', own)).toBe(true)
  })

  test('refuses with the answer for an unknown id', () => {
    expect(() => authorise(actors.stranger, 'roadmap:view', hers)).toThrow(NotFound)
    expect(() => authorise(actors.owner, 'roadmap:view', null)).toThrow(NotFound)
  })
})
