import { describe, expect, test } from 'vitest'
import type { MilestoneRow, Roadmap } from '../db/roadmaps.ts'
import type { TimeRows } from '../db/time-rows.ts'
import { addDays } from '../domain/calendar/calendar.ts'
import { row } from '../domain/roadmap/plan-rows.fixture.ts'
import { standingsOf } from '../domain/roadmap/standing.ts'
import { content } from '../content/current.ts'
import { forecastOf, roadmapInTime, scheduleOf } from './roadmap-in-time.ts'

/** A Monday. */
const MONDAY = '2026-11-30'
const FINISHED = new Date('2026-10-20')

const milestone = (id: string, position: number, finishedAt: Date | null = null): MilestoneRow => ({
  ...row(id),
  id,
  position,
  work: { 'first-role': { startedAt: finishedAt, finishedAt, creditedAt: null }, full: null },
})

/** Ada's: two milestones of 15 hours finished, three of 15 hours to go, at 6 hours a week since September. */
const adas: Roadmap = {
  id: 'roadmap',
  learnerId: 'ada',
  attemptId: 'attempt',
  trackId: 'mlops-engineer',
  scope: 'first-role',
  recommendedTrackId: null,
  choiceReason: null,
  hoursPerWeek: 6,
  weekdays: null,
  parallel: 1,
  startOn: '2026-09-07',
  targetOn: null,
  contentHash: '',
  createdAt: new Date('2026-09-07'),
  archivedAt: null,
  pausedFrom: null,
  replacesId: null,
  declinedHash: null,
  before: null,
  after: null,
  credits: new Map(),
  milestones: [milestone('a', 0, FINISHED), milestone('b', 1, FINISHED), milestone('c', 2), milestone('d', 3), milestone('e', 4)],
}

const log = (day: string, milestoneId: string | null, hours: number) => ({
  id: `${day} ${milestoneId}`,
  day,
  milestoneId,
  minutes: 60 * hours,
  at: new Date(day),
})
/** 6 hours in each of the twelve weeks up to last week, on Wednesdays: 30 for each of the two finished ones, the rest for the third. */
const weeks = Array.from({ length: 12 }, (_, week) => addDays('2026-09-09', 7 * week))
const adasTime = weeks.map((day, week) => log(day, ['a', 'b', 'c'][Math.floor(week / 5)] ?? 'c', 6))

const rows = (more: Partial<TimeRows> = {}): TimeRows => ({
  followed: [{ id: 'roadmap', trackId: 'mlops-engineer', hoursPerWeek: 6, isPaused: false }],
  time: adasTime,
  titles: new Map(),
  away: [],
  pauses: [],
  ticks: new Map(),
  theirTurn: [],
  timer: null,
  taps: [],
  earlier: [],
  firstPlans: new Map(),
  revisions: [],
  ignoresFactor: false,
  wasAskedForMail: true,
  ...more,
})

const seen = (today: string, more: Partial<TimeRows> = {}, of: Partial<Roadmap> = {}) => {
  const roadmap = { ...adas, ...of }
  const all = standingsOf(content().settings, roadmap.milestones, roadmap.credits)
  return roadmapInTime({ roadmap, all, curriculum: content() }, rows(more), { today, firstWeekday: 1 })
}

const finish = (it: ReturnType<typeof seen>) => {
  const found = scheduleOf(it)
  if (found.refused) throw new Error(found.refused.words)
  return found.finish
}

describe('A roadmap in time', () => {
  test('plans what is left with what the hours say of estimates, or without it where that is switched off', () => {
    const own = seen(MONDAY)
    expect(own.learned.from.map((it) => it.ratio)).toEqual([2, 2])
    expect(own.factor.factor).toBeGreaterThan(1.2)
    const plain = seen(MONDAY, { ignoresFactor: true })
    expect(plain.factor.factor).toBe(1)
    expect(plain.learned).toEqual(own.learned)
    const likely = (it: typeof own, id: string) => it.work.find((left) => left.milestone === id)?.left.likely
    expect(likely(plain, 'd')).toBe(15)
    expect(likely(own, 'd')).toBeCloseTo(15 * own.factor.factor)
  })

  test('counts hours for no milestone while one roadmap is followed, and leaves them out while two are', () => {
    const time = [...adasTime, log('2026-11-25', null, 6)]
    expect(seen(MONDAY, { time }).logs).toHaveLength(13)
    const followed = [...rows().followed, { id: 'other', trackId: 'ml-engineer', hoursPerWeek: 2, isPaused: false }]
    expect(seen(MONDAY, { time, followed }).logs).toHaveLength(12)
    expect(seen(MONDAY, { time: [...adasTime, log('2026-11-25', 'elsewhere', 6)] }).logs).toHaveLength(12)
  })

  test('keeps its dates while it rests, however long that is', () => {
    const paused = { pausedFrom: MONDAY }
    const pauses = [{ roadmapId: 'roadmap', from: MONDAY, to: null }]
    const before = seen(MONDAY)
    for (const today of [MONDAY, '2026-12-03', '2027-02-15']) {
      const now = seen(today, { pauses }, paused)
      expect(finish(now)).toBe(finish(before))
      expect(forecastOf(now)).toEqual(forecastOf(before))
      // Until that week is over it is the present one.
      expect(now.pausedIn).toBe(today === '2027-02-15' ? MONDAY : null)
    }
    expect(before.pausedIn).toBeNull()
  })

  test('lets no week of a pause count against the pace, once it goes on', () => {
    const pauses = [{ roadmapId: 'roadmap', from: MONDAY, to: '2027-02-14' }]
    const after = seen('2027-02-15', { pauses })
    expect(after.pace.kept).toBe(seen(MONDAY).pace.kept)
    expect(finish(after) > finish(seen(MONDAY))).toBe(true)
    const other = [{ roadmapId: 'another', from: MONDAY, to: '2027-02-14' }]
    expect(seen('2027-02-15', { pauses: other }).pace.kept).toBeLessThan(after.pace.kept ?? 0)
  })

  test('lets no week count as one without hours that lies between earlier hours and its own start', () => {
    const time = weeks.slice(-4).map((day) => log(day, 'c', 6))
    const long = [log('2025-03-05', null, 3), log('2025-03-12', 'c', 3)]
    const own = seen(MONDAY, { time }, { startOn: '2026-11-02' })
    expect(seen(MONDAY, { time: [...long, ...time] }, { startOn: '2026-11-02' }).pace).toEqual(own.pace)
    // Without a gap they count: another path was followed before, and nothing rested.
    expect(seen(MONDAY, {}, { startOn: '2026-11-02' }).weeks).toHaveLength(11)
  })

  test('takes the days away that are still to come off its capacity, and the past ones off its weeks', () => {
    const away = [
      { id: 'past', from: '2026-10-05', to: '2026-10-11' },
      { id: 'ahead', from: '2026-12-07', to: '2026-12-20' },
    ]
    const it = seen(MONDAY, { away })
    expect(it.weeks.filter((week) => week.isAway).map((week) => week.from)).toEqual(['2026-10-05'])
    expect(finish(it)).toBe(addDays(finish(seen(MONDAY)), 14))
  })

  test('plans hours on the weekdays that were chosen', () => {
    const saturdays = seen(MONDAY, {}, { weekdays: [0, 0, 0, 0, 0, 360, 0] })
    expect(new Date(finish(saturdays)).getUTCDay()).toBe(6)
  })

  test('says why it cannot be planned where the stored hours are none that can', () => {
    const found = scheduleOf(seen(MONDAY, {}, { hoursPerWeek: 0 }))
    expect(found.refused?.reason).toBe('no-hours')
  })
})
