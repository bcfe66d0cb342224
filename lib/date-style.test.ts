import { describe, expect, test } from 'vitest'
import { dateStyleOf, dayFor } from './date-style.ts'
import type { Actor } from './policy.ts'
import { NOW } from './testing/cast.ts'

const ada = (choice: { timeZone?: string | null; dateLanguage?: string | null }): Actor => ({
  kind: 'account',
  userId: 'ada',
  role: 'learner',
  name: 'Ada',
  email: 'ada@example.org',
  sessionIdHash: 's',
  confirmedAt: NOW,
  guestHash: null,
  ...choice,
})

const evening = new Date('2026-11-24T11:30:00Z')

describe('Dates', () => {
  test('are counted and written as the person chose', () => {
    const actor = ada({ timeZone: 'Pacific/Auckland', dateLanguage: 'de-DE' })
    expect(dateStyleOf(actor)).toEqual({ timeZone: 'Pacific/Auckland', language: 'de-DE' })
    expect(dayFor(actor, evening)).toBe('2026-11-25')
  })

  test('are in UTC and English for guests and for whoever chose nothing', () => {
    for (const actor of [ada({}), ada({ timeZone: null, dateLanguage: null }), { kind: 'guest', guestHash: null } as const])
      expect(dateStyleOf(actor)).toEqual({ timeZone: 'UTC', language: 'en-GB' })
    expect(dayFor(ada({}), evening)).toBe('2026-11-24')
  })

  test('survive a choice that this system does not know', () => {
    expect(dateStyleOf(ada({ timeZone: 'Mars/Olympus', dateLanguage: 'tlh' }))).toEqual({ timeZone: 'UTC', language: 'en-GB' })
  })
})
