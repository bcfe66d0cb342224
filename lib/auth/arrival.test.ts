import { describe, expect, it } from 'vitest'
import { Arrived, arrivalOfClaims, arrivalOfGitHub, shownAtOf } from './arrival.ts'

const claims = { iss: 'https://login.example.org', sub: '42', name: 'Sam Rivera', email: 'Sam@example.org', email_verified: true }
const user = { id: 583231, login: 'sam-r', name: 'Sam Rivera', email: 'public@example.org' }
const mail = (email: string, { primary = true, verified = true } = {}) => ({ email, primary, verified, visibility: 'private' })

describe('Somebody from an OpenID provider', () => {
  it('is known by issuer and subject, never by the address', () => {
    expect(arrivalOfClaims('oidc', claims)).toEqual({
      provider: 'oidc',
      subject: 'https://login.example.org 42',
      label: 'Sam@example.org',
      name: 'Sam Rivera',
      address: 'sam@example.org',
    })
    expect(arrivalOfClaims('google', { ...claims, iss: 'https://accounts.google.com' }).subject).toBe('42')
  })

  it.each([
    [true, 'sam@example.org'],
    ['true', 'sam@example.org'],
    [false, null],
    ['false', null],
    ['yes', null],
    [1, null],
    [null, null],
    [undefined, null],
  ])('brings the address when email_verified is %j: %j', (verified, address) => {
    expect(arrivalOfClaims('oidc', { ...claims, email_verified: verified }).address).toBe(address)
  })

  it.each(['', 'sam', 'sam@example', 'ｓａｍ@example.org', '\u212Aim@example.org', ' sam@example.org', 7, null])(
    'brings no address when it is %j: what was vouched for would be another one',
    (email) => {
      expect(arrivalOfClaims('oidc', { ...claims, email }).address).toBeNull()
    },
  )

  it.each([
    [{ name: undefined, preferred_username: 'sam.r' }, 'sam.r'],
    [{ name: ' \u0000 ' }, 'Sam@example.org'],
    [{ name: 'Sam\u202E\nRivera' }, 'Sam Rivera'],
    [{ name: 'x'.repeat(300) }, 'x'.repeat(100)],
    [{ name: undefined, email: undefined }, 'New here'],
  ])('has a name that can be shown: %j', (given, name) => {
    expect(arrivalOfClaims('oidc', { ...claims, ...given }).name).toBe(name)
  })

  it.each([{ sub: undefined }, { sub: '' }, { sub: 42 }, { iss: undefined }])('is nobody with %j', (given) => {
    expect(() => arrivalOfClaims('oidc', { ...claims, ...given })).toThrow()
  })

  it('fits what the commands take', () => {
    expect(Arrived.safeParse(arrivalOfClaims('oidc', { ...claims, email: `${'a'.repeat(900)}@example.org` })).success).toBe(true)
  })
})

describe('Somebody from GitHub', () => {
  it('is known by the number, and brings the verified primary address instead of the public one', () => {
    expect(arrivalOfGitHub(user, [mail('other@example.org', { primary: false }), mail('Sam@Example.org')])).toEqual({
      provider: 'github',
      subject: '583231',
      label: 'sam-r',
      name: 'Sam Rivera',
      address: 'sam@example.org',
    })
  })

  it.each([
    ['the primary one is not verified', [mail('sam@example.org', { verified: false }), mail('other@example.org', { primary: false })]],
    ['none is primary', [mail('sam@example.org', { primary: false })]],
    ['there is none', []],
  ])('brings no address when %s', (_, emails) => {
    expect(arrivalOfGitHub(user, emails).address).toBeNull()
  })

  it('goes by the user name when there is no other', () => {
    expect(arrivalOfGitHub({ ...user, name: null }, []).name).toBe('sam-r')
  })

  it.each([{ id: '583231' }, { id: 0 }, { login: '' }])('is nobody with %j', (given) => {
    expect(() => arrivalOfGitHub({ ...user, ...given }, [])).toThrow()
  })
})

describe('When an OpenID provider last asked', () => {
  it.each([
    [{ auth_time: 1_795_510_800 }, true, new Date('2026-11-24T09:00:00.000Z')],
    [{ auth_time: '1795510800' }, false, new Date('2026-11-24T09:00:00.000Z')],
    [{}, false, 'never-told'],
    [{}, true, 'withheld'],
    [{ auth_time: null }, true, 'withheld'],
    [{ auth_time: 'yesterday' }, true, 'withheld'],
    [{ auth_time: 1e300 }, true, 'withheld'],
  ])('is read from %j, where it tells others: %j', (claims, tells, shownAt) => {
    expect(shownAtOf(claims, tells)).toEqual(shownAt)
  })
})
