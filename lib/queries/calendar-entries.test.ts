import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { writeCalendar } from '../calendar/write-calendar.ts'
import type { Roadmap } from '../db/roadmaps.ts'
import { addDays, daysBetween, timeOf, dayOf } from '../domain/calendar/calendar.ts'
import type { Capacity } from '../domain/time/capacity.ts'
import { minuteOfDay } from '../domain/calendar/clock-time.ts'
import { anyCapacity, capacity, WEDNESDAY, work } from '../domain/time/work-left.fixture.ts'
import { calendarEntries, WEEKS_AHEAD, type Shown } from './calendar-entries.ts'
import type { RoadmapInTime } from './roadmap-in-time.ts'

const LONG = [work('m-one', 30), work('m-two', 400)]
const TITLE = 'Serving; models, “fast” \\ and slow — für alle: 日本語で書かれた長い題名も折り返される, even beyond seventy-five octets'

interface Asked {
  from: string
  zone: string
  startsAt: number
  hours: Capacity
  namesDays?: boolean
  pausedFrom?: string | null
  targetOn?: string | null
}

function entriesOf({ from, zone, startsAt, hours, namesDays = true, pausedFrom = null, targetOn = null }: Asked) {
  const milestones = [
    { milestone: 'm-one', title: TITLE },
    { milestone: 'm-two', title: 'Two' },
  ]
  const weekdays = namesDays ? hours.minutes : null
  const roadmap = { id: 'r1', milestones, weekdays, pausedFrom, targetOn } as unknown as Roadmap
  const inTime = { on: from, work: LONG, capacity: hours, begin: { from, firstWeekday: 1, worked: 0 } } as unknown as RoadmapInTime
  const shown: Shown = {
    timeZone: zone,
    language: 'en-GB',
    startsAt,
    origin: 'https://cairn.example.org',
    trackName: 'MLOps',
    taken: new Map(),
  }
  return calendarEntries(roadmap, inTime, shown)
}

const text = (asked: Asked) => writeCalendar({ name: 'Cairn', entries: entriesOf(asked), now: new Date('2026-11-25T00:00:00Z') })

interface Read {
  uid: string
  title: string
  start: ICAL.Time
  end: ICAL.Time
  url: string
}

/** By another library than the one that wrote it. */
function read(calendar: string): { root: ICAL.Component; events: Read[] } {
  const root = new ICAL.Component(ICAL.parse(calendar) as unknown[])
  const events = root.getAllSubcomponents('vevent').map((it) => {
    const event = new ICAL.Event(it)
    return {
      uid: event.uid,
      title: event.summary,
      start: event.startDate,
      end: event.endDate,
      url: String(it.getFirstPropertyValue('url')),
    }
  })
  return { root, events }
}

const studies = (events: readonly Read[]) => events.filter((it) => it.uid.startsWith('study-'))
const dayOfUid = (uid: string) => uid.slice('study-'.length, 'study-2026-01-01'.length)

const zones = Intl.supportedValuesOf('timeZone')
/** Weeks in which clocks change somewhere, and those in which hardly any do. */
const aDay = fc.oneof(
  fc
    .constantFrom('2026-03-29', '2026-10-25', '2027-03-14', '2027-11-07', '2027-04-04', '2027-10-03', '2026-04-24', '2027-02-08')
    .chain((day) => fc.integer({ min: -9, max: 3 }).map((days) => addDays(day, days))),
  fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days)),
)
const aZone = fc.oneof(
  fc.constantFrom(...zones),
  fc.constantFrom('Europe/Lisbon', 'America/New_York', 'Australia/Lord_Howe', 'America/Scoresbysund', 'Antarctica/Troll', 'Africa/Cairo'),
)

describe('A calendar, read back', () => {
  test('in any zone and at any time of the year: each block begins on its day at the time that was chosen, or the next there is', () => {
    fc.assert(
      fc.property(aDay, aZone, fc.integer({ min: 0, max: 1439 }), (from, zone, startsAt) => {
        const { events } = read(text({ from, zone, startsAt, hours: capacity({ hours: [1, 1, 1, 1, 1, 1, 1] }) }))
        const blocks = studies(events)
        expect(blocks.length).toBeGreaterThanOrEqual(7 * (WEEKS_AHEAD - 1))
        for (const { uid, start, end } of blocks) {
          const at = start.toJSDate()
          const wanted = `${dayOfUid(uid)} ${startsAt}`
          const shown = (it: Date) => `${dayOf(it, zone)} ${minuteOfDay(timeOf(it, zone))}`
          const before = new Date(at.getTime() - 60_000)
          const order = (it: string) => {
            const [day = '', minute = ''] = it.split(' ')
            return 1440 * daysBetween('2026-01-01', day) + Number(minute)
          }
          // The first moment at which clocks show the time, or have gone past it.
          expect(order(shown(at))).toBeGreaterThanOrEqual(order(wanted))
          expect(order(shown(before))).toBeLessThan(order(wanted))
          if (shown(at) !== wanted) expect(order(shown(at)) - order(shown(before)), `${zone} ${wanted}`).toBeGreaterThan(1)
          else expect(dayOf(at, zone)).toBe(dayOfUid(uid))
          expect(end.toJSDate().getTime() - at.getTime()).toBe(60 * 60_000)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('in every zone there is, in the weeks in which most clocks change', () => {
    for (const zone of zones) {
      const { events } = read(text({ from: '2027-03-08', zone, startsAt: 1170, hours: capacity({ hours: [0, 2, 0, 2, 0, 3, 0] }) }))
      for (const { uid, start } of studies(events)) {
        const at = start.toJSDate()
        expect(`${dayOf(at, zone)} ${timeOf(at, zone)}`, zone).toBe(`${dayOfUid(uid)} 19:30`)
      }
    }
  })

  test('whatever the hours: blocks of a week add up to it, ids are those of the reading before, and no two are alike', () => {
    fc.assert(
      fc.property(anyCapacity, fc.boolean(), (hours, namesDays) => {
        const asked = { from: WEDNESDAY, zone: 'Europe/Lisbon', startsAt: 1140, hours, namesDays }
        const { events } = read(text(asked))
        const ids = events.map((it) => it.uid)
        expect(new Set(ids).size).toBe(ids.length)
        expect(read(text(asked)).events.map((it) => it.uid)).toEqual(ids)
        const minutes = new Map<string, number>()
        for (const { uid, start, end } of studies(events)) {
          const week = String(Math.floor((daysBetween(WEDNESDAY, dayOfUid(uid)) + 2) / 7))
          minutes.set(week, (minutes.get(week) ?? 0) + (end.toJSDate().getTime() - start.toJSDate().getTime()) / 60_000)
        }
        const whole = hours.minutes.reduce((sum, it) => sum + it, 0)
        for (const sum of minutes.values()) expect(sum).toBeLessThanOrEqual(whole)
        // The third week, when it has no day away and work is left for it.
        const [first, last] = [addDays(WEDNESDAY, 12), addDays(WEDNESDAY, 18)]
        const isFree = !hours.away.some((it) => it.from <= last && it.to >= first)
        if (isFree && 3 * whole < 60 * 430) expect(minutes.get('2')).toBe(whole)
      }),
      { numRuns: 60 },
    )
  })

  test('has words as they were, in lines of 75 octets at most that end in CR and LF', () => {
    const calendar = text({ from: WEDNESDAY, zone: 'UTC', startsAt: 1140, hours: capacity({ hours: [0, 2, 0, 2, 0, 3, 0] }) })
    const lines = calendar.split('\r\n')
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    const { root, events } = read(calendar)
    expect(studies(events)[0]?.title).toBe(TITLE)
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe('Cairn')
    expect(String(root.getFirstPropertyValue('refresh-interval'))).toBe('PT6H')
    expect(root.getFirstPropertyValue('x-published-ttl')).toBe('PT6H')
    expect(root.getFirstPropertyValue('version')).toBe('2.0')
  })

  test('has milestones and the target as days, near ones as planned and later ones with their range, each leading back', () => {
    const asked = { from: WEDNESDAY, zone: 'UTC', startsAt: 1140, hours: capacity({ hours: 14 }), targetOn: '2027-05-01' }
    const { root, events } = read(text(asked))
    const by = (uid: string) => events.find((it) => it.uid === `${uid}.r1@cairn`)
    expect(by('milestone-m-one')).toMatchObject({ title: `Done: ${TITLE}`, url: 'https://cairn.example.org/roadmap/r1/milestones/m-one' })
    expect(by('milestone-m-two')?.title).toBe('Likely done: Two')
    const target = by('target')
    expect(target?.start.isDate).toBe(true)
    expect([target?.start.toString(), target?.end.toString()]).toEqual(['2027-05-01', '2027-05-02'])
    const two = root.getAllSubcomponents('vevent').find((it) => it.getFirstPropertyValue('uid') === 'milestone-m-two.r1@cairn')
    expect(String(two?.getFirstPropertyValue('description'))).toMatch(/^Likely around .+, somewhere between .+ and .+\./)
  })

  test('of a roadmap that is paused has nothing but the target', () => {
    const asked = { from: WEDNESDAY, zone: 'UTC', startsAt: 1140, hours: capacity({ hours: 7 }), pausedFrom: WEDNESDAY }
    expect(read(text(asked)).events).toEqual([])
    expect(read(text({ ...asked, targetOn: '2027-05-01' })).events.map((it) => it.uid)).toEqual(['target.r1@cairn'])
  })
})
