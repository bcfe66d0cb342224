import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, timeOf } from './calendar.ts'
import { instantAt, instantAtMinute, nextAtHour } from './zoned-time.ts'

describe('A clock time in a zone', () => {
  it.each([
    ['2026-11-24', 8, 'UTC', '2026-11-24T08:00:00.000Z'],
    ['2026-11-24', 8, 'Europe/Berlin', '2026-11-24T07:00:00.000Z'],
    ['2026-07-24', 8, 'Europe/Berlin', '2026-07-24T06:00:00.000Z'],
    ['2026-11-24', 0, 'America/New_York', '2026-11-24T05:00:00.000Z'],
    ['2026-11-24', 8, 'Asia/Kathmandu', '2026-11-24T02:15:00.000Z'],
    ['2026-11-24', 23, 'Pacific/Kiritimati', '2026-11-24T09:00:00.000Z'],
    // Clocks go from 02:00 to 03:00, and back.
    ['2026-03-29', 2, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', 3, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', 2, 'Europe/Berlin', '2026-10-25T00:00:00.000Z'],
    ['2026-10-25', 3, 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    // A day that begins at one o'clock.
    ['2026-04-24', 0, 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ])('%s at %i in %s is %s', (day, hour, zone, instant) => {
    expect(instantAt(day, hour, zone).toISOString()).toBe(instant)
  })

  it.each([
    ['2026-03-29', 150, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', 119, 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-10-25', 150, 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    // Clocks go half an hour ahead, and two hours.
    ['2026-10-04', 135, 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['2026-03-29', 100, 'Antarctica/Troll', '2026-03-29T01:00:00.000Z'],
    ['2026-11-24', 1439, 'Asia/Kathmandu', '2026-11-24T18:14:00.000Z'],
  ])('%s at minute %i in %s is %s: a minute that clocks leave out is the next one there is', (day, minute, zone, instant) => {
    expect(instantAtMinute(day, minute, zone).toISOString()).toBe(instant)
  })

  it('comes next today or tomorrow, never later than an hour over a day', () => {
    expect(nextAtHour(new Date('2026-11-24T07:00:00Z'), 8, 'Europe/Berlin').toISOString()).toBe('2026-11-24T07:00:00.000Z')
    expect(nextAtHour(new Date('2026-11-24T07:00:01Z'), 8, 'Europe/Berlin').toISOString()).toBe('2026-11-25T07:00:00.000Z')
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Cairo')
    const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 23 }), zone, (instant, hour, timeZone) => {
        const next = nextAtHour(instant, hour, timeZone)
        expect(next.getTime() - instant.getTime()).toBeGreaterThanOrEqual(0)
        expect(next.getTime() - instant.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
        const shown = Number(timeOf(next, timeZone).slice(0, 2))
        // The hour itself, or the one after it where clocks left it out.
        expect([hour, (hour + 1) % 24]).toContain(shown)
        expect(dayOf(next, timeZone) >= dayOf(instant, timeZone)).toBe(true)
      }),
    )
  })
})
