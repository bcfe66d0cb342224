import { describe, expect, it } from 'vitest'
import { goesTogether, mailDueAt, type MailWishes } from './mail-time.ts'

const AT = new Date('2026-11-24T09:00:00.000Z')
const wishes = (given: Partial<MailWishes> = {}): MailWishes => ({
  digestHour: null,
  timeZone: 'Europe/Lisbon',
  pausedUntil: null,
  ...given,
})
const due = (given: Partial<MailWishes>, at = AT) => mailDueAt(at, wishes(given)).toISOString()

describe('A mail', () => {
  it('waits two minutes, for what is seen in Cairn needs none', () => {
    expect(due({})).toBe('2026-11-24T09:02:00.000Z')
    expect(goesTogether(AT, wishes())).toBe(false)
  })

  it('waits for the hour that was chosen, on the clocks of the person', () => {
    expect(due({ digestHour: 18 })).toBe('2026-11-24T18:00:00.000Z')
    expect(due({ digestHour: 8 })).toBe('2026-11-25T08:00:00.000Z')
    expect(due({ digestHour: 8, timeZone: 'America/New_York' })).toBe('2026-11-24T13:00:00.000Z')
    expect(goesTogether(AT, wishes({ digestHour: 8 }))).toBe(true)
  })

  it('comes once on the day when the clocks change', () => {
    const before = new Date('2026-03-28T20:00:00Z')
    const berlin = { digestHour: 2, timeZone: 'Europe/Berlin' }
    expect(due(berlin, before)).toBe('2026-03-29T01:00:00.000Z')
    expect(due(berlin, new Date('2026-03-29T01:00:00Z'))).toBe('2026-03-30T00:00:00.000Z')
    expect(due(berlin, new Date('2026-10-25T00:30:00Z'))).toBe('2026-10-26T01:00:00.000Z')
  })

  it('waits until a pause is over, and then goes with the others that waited', () => {
    const pausedUntil = new Date('2026-12-01T00:00:00.000Z')
    expect(due({ pausedUntil })).toBe('2026-12-01T00:00:00.000Z')
    expect(due({ pausedUntil, digestHour: 8 })).toBe('2026-12-01T08:00:00.000Z')
    expect(goesTogether(AT, wishes({ pausedUntil }))).toBe(true)
  })

  it('is not held by a pause that was over when it happened', () => {
    const pausedUntil = new Date('2026-11-24T08:00:00.000Z')
    expect(due({ pausedUntil })).toBe('2026-11-24T09:02:00.000Z')
    expect(goesTogether(AT, wishes({ pausedUntil }))).toBe(false)
  })
})
