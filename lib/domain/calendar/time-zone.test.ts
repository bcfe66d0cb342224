import { expect, test } from 'vitest'
import { timeZoneNamed, zonesByRegion } from './time-zone.ts'

test.each([
  ['Europe/Lisbon', 'Europe/Lisbon'],
  ['america/argentina/ushuaia', 'America/Argentina/Ushuaia'],
  ['UTC', 'UTC'],
  ['Mars/Olympus', null],
  ['+02:00', null],
  ['', null],
  ['__proto__', null],
  ["Europe/Lisbon' OR 1", null],
])('%j names the zone %j', (text, expected) => expect(timeZoneNamed(text)).toBe(expected))

test('every zone of the list is one that days can be counted in', () => {
  const zones = zonesByRegion(null).flatMap((it) => it.zones)
  expect(zones.length).toBeGreaterThan(300)
  expect(zones.filter((it) => timeZoneNamed(it) === null)).toEqual([])
})

test('a chosen zone is in the list even if this system lists it by another name, and no zone is there twice', () => {
  const zones = zonesByRegion('Europe/Somewhere').flatMap((it) => it.zones)
  expect(zones).toContain('Europe/Somewhere')
  expect(new Set(zones).size).toBe(zones.length)
})
