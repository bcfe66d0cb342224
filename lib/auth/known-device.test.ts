import { describe, expect, it } from 'vitest'
import { findKnownDevice, KNOWN_DAYS, newKnownDevice, withKnownDevice } from './known-device.ts'

const now = new Date('2026-11-24T12:00:00Z')
const afterDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
const sam = { userId: 'sam', passwordHash: '$argon2id$one' }
const entry = newKnownDevice(sam, now) ?? ''

describe('A browser that has signed in', () => {
  it('is known for this account and no other, under an id of its own', () => {
    const id = findKnownDevice(entry, sam, now)
    expect(id).toMatch(/^[\w-]{22}$/)
    expect(findKnownDevice(newKnownDevice(sam, now) ?? '', sam, now)).not.toBe(id)
    expect(findKnownDevice(entry, { ...sam, userId: 'alan' }, now)).toBeNull()
  })

  it('is a stranger again after ninety days, and when the password is another one', () => {
    expect(findKnownDevice(entry, sam, new Date(afterDays(KNOWN_DAYS).getTime() - 1))).not.toBeNull()
    expect(findKnownDevice(entry, sam, afterDays(KNOWN_DAYS))).toBeNull()
    expect(findKnownDevice(entry, { ...sam, passwordHash: '$argon2id$two' }, now)).toBeNull()
  })

  it('cannot write itself another id or a later end', () => {
    const [id = '', end = '', signature = ''] = entry.split('.')
    const later = afterDays(1_000).getTime().toString(36)
    for (const forged of [
      `${id}.${later}.${signature}`,
      `${'x'.repeat(22)}.${end}.${signature}`,
      `${id}.${end}.${'x'.repeat(43)}`,
      '',
      '~~',
      id,
    ])
      expect(findKnownDevice(forged, sam, now)).toBeNull()
    expect(findKnownDevice(undefined, sam, now)).toBeNull()
  })

  it('is remembered for the five accounts it used last', () => {
    const people = Array.from({ length: 6 }, (_, index) => ({ ...sam, userId: `person-${index}` }))
    let cookie: string | undefined
    for (const person of people) cookie = withKnownDevice(cookie, newKnownDevice(person, now) ?? '')
    expect(people.map((it) => findKnownDevice(cookie, it, now) !== null)).toEqual([false, true, true, true, true, true])
    expect(cookie?.length).toBeLessThan(600)
  })

  it('is not remembered for an account without a password', () => {
    expect(newKnownDevice({ ...sam, passwordHash: null }, now)).toBeNull()
  })
})
