import { describe, expect, it } from 'vitest'
import { askedSince, linkTo, staysOpen, wayIn, type Entrance, type WayIn } from './way-in.ts'

const sams = { userId: 'sam', isDisabled: false }
const disabled = { userId: 'sam', isDisabled: true }
const verified = { ...sams, isVerified: true, administers: false }
const unverified = { ...sams, isVerified: false, administers: false }
const address = 'sam@example.org'
const nothing: Entrance = { opens: null, address: null, heldBy: null, disowned: null }

describe('Somebody who comes from a provider', () => {
  it.each<[string, Partial<Entrance>, WayIn]>([
    ['enters by a known identity', { opens: sams }, { kind: 'enter', userId: 'sam' }],
    [
      'enters by a known identity whoever has the address by now',
      { opens: sams, address, heldBy: { ...verified, userId: 'alan' } },
      { kind: 'enter', userId: 'sam' },
    ],
    ['cannot enter a disabled account', { opens: disabled, address }, { kind: 'refuse', because: 'disabled' }],
    ['begins with an address that nobody has', { address }, { kind: 'begin', address }],
    ['begins nothing without an address that is vouched for', {}, { kind: 'refuse', because: 'address-unknown' }],
    ['does not enter the account with the same verified address', { address, heldBy: verified }, { kind: 'refuse', because: 'link-first' }],
    [
      'nor takes its address by saying that it is not theirs',
      { address, heldBy: verified, disowned: 'sam' },
      { kind: 'refuse', because: 'link-first' },
    ],
    [
      'is asked about an account that uses the address unverified',
      { address, heldBy: unverified },
      { kind: 'ask', userId: 'sam', address },
    ],
    [
      'gets the address when that account is not theirs',
      { address, heldBy: unverified, disowned: 'sam' },
      { kind: 'begin-instead', userId: 'sam', address },
    ],
    [
      'is asked again when it is another account by now',
      { address, heldBy: unverified, disowned: 'alan' },
      { kind: 'ask', userId: 'sam', address },
    ],
    [
      'does not put an administrator aside, whose power somebody gave them',
      { address, heldBy: { ...unverified, administers: true }, disowned: 'sam' },
      { kind: 'refuse', because: 'link-first' },
    ],
    [
      'leaves a disabled account as it is',
      { address, heldBy: { ...unverified, ...disabled }, disowned: 'sam' },
      { kind: 'refuse', because: 'disabled' },
    ],
  ])('%s', (_, given, way) => {
    expect(wayIn({ ...nothing, ...given })).toEqual(way)
  })
})

describe('A sign-in at a provider shows that it is them', () => {
  const left = new Date('2026-11-24T09:00:00.000Z')
  const after = (seconds: number): Date => new Date(left.getTime() + seconds * 1_000)
  it.each([
    ['when it asked since they left for it', after(20), true],
    ['when its clock is a little behind', after(-60), true],
    ['not when it asked some time before', after(-61), false],
    ['when it never tells anybody', 'never-told', true],
    ['not when it tells and did not this time', 'withheld', false],
  ] as const)('%s', (_, shownAt, result) => {
    expect(askedSince(left, shownAt)).toBe(result)
  })
})

describe('Linking', () => {
  it.each([
    ['adds an identity that opens nothing', { opens: null, hasOfProvider: false }, { kind: 'link' }],
    ['changes nothing when it is linked already', { opens: 'sam', hasOfProvider: true }, { kind: 'nothing' }],
    ['takes no identity from another account', { opens: 'alan', hasOfProvider: false }, { kind: 'refuse', because: 'linked-elsewhere' }],
    ['keeps to one identity of each provider', { opens: null, hasOfProvider: true }, { kind: 'refuse', because: 'one-for-each' }],
  ])('%s', (_, given, result) => {
    expect(linkTo('sam', given)).toEqual(result)
  })
})

describe('Without one way in, the account stays open', () => {
  const alone = { hasPassword: false, passkeys: 0, identities: ['github'] } as const
  it.each([
    ['not when it was the only one', alone, false],
    ['by a password', { ...alone, hasPassword: true }, true],
    ['by a passkey', { ...alone, passkeys: 1 }, true],
    ['by another provider', { ...alone, identities: ['github', 'oidc'] as const }, true],
    ['not by a provider that is not set any more', { ...alone, identities: ['github', 'google'] as const }, false],
  ])('%s', (_, ways, open) => {
    expect(staysOpen('github', ways, ['github', 'oidc'])).toBe(open)
  })
})
