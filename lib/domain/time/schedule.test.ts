import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../calendar/calendar.ts'
import { minutesPerWeek } from './capacity.ts'
import { schedule, type Schedule } from './schedule.ts'
import { anyBegin, anyCapacity, anyWork, BEGIN, capacity, granted, WEDNESDAY, work } from './work-left.fixture.ts'
import { minutesLeft, type WorkLeft } from './work-left.ts'
import { workingTime } from './working-time.ts'

/** An hour a day. */
const hourly = capacity({ hours: 7 })
const plan = (list: readonly WorkLeft[], it = hourly) => granted<Schedule>(schedule(list, it, BEGIN))
/** "a 0–4": first and last day, from the first one on. */
const days = ({ milestones }: Schedule) =>
  milestones.map(({ milestone, from, to }) => `${milestone} ${daysBetween(WEDNESDAY, from)}–${daysBetween(WEDNESDAY, to)}`)

describe('a schedule', () => {
  test('has one milestone after the other, as listed', () => {
    expect(days(plan([work('a', 5), work('b', 3), work('c', 4)]))).toEqual(['a 0–4', 'b 5–7', 'c 8–11'])
  })

  test('has what is needed before what needs it, and what is under way before the rest', () => {
    const list = [work('a', 2, { prerequisites: ['b', 'finished-long-ago'] }), work('b', 3), work('c', 4, { isUnderWay: true })]
    expect(days(plan(list))).toEqual(['c 0–3', 'b 4–6', 'a 7–8'])
  })

  test('may share days among two, which ends no sooner and no later', () => {
    const list = [work('a', 4), work('b', 2), work('c', 2, { prerequisites: ['a'] })]
    const two = capacity({ hours: 7, parallel: 2 })
    expect(days(plan(list, two))).toEqual(['b 0–3', 'a 0–5', 'c 6–7'])
    expect(plan(list, two).finish).toBe(plan(list).finish)
  })

  test('says for each week what is worked in it', () => {
    const { weeks } = plan([work('a', 6), work('b', 20)], capacity({ hours: 7, away: [{ from: '2026-11-30', to: '2026-12-06' }] }))
    expect(weeks).toEqual([
      { from: '2026-11-23', capacity: 5, parts: [{ milestone: 'a', hours: 5 }] },
      { from: '2026-11-30', capacity: 0, parts: [] },
      {
        from: '2026-12-07',
        capacity: 7,
        parts: [
          { milestone: 'a', hours: 1 },
          { milestone: 'b', hours: 6 },
        ],
      },
      { from: '2026-12-14', capacity: 7, parts: [{ milestone: 'b', hours: 7 }] },
      { from: '2026-12-21', capacity: 7, parts: [{ milestone: 'b', hours: 7 }] },
    ])
  })

  test('gives dates near by and ranges further out, that grow', () => {
    const { milestones } = plan([work('a', 10), work('b', 10), work('c', 10), work('d', 60)])
    expect(milestones.map((it) => it.isNear)).toEqual([true, true, false, false])
    const width = milestones.map(({ range }) => daysBetween(range.low, range.high))
    expect(width.toSorted((a, b) => a - b)).toEqual(width)
    for (const { to, range } of milestones) expect(range.low <= to && to <= range.high).toBe(true)
    // Ten hours may be six or seventeen.
    expect(milestones[0]?.range).toEqual({ low: addDays(WEDNESDAY, 5), high: addDays(WEDNESDAY, 16) })
  })

  test('ends on the first day when nothing is left', () => {
    expect(plan([])).toEqual({ milestones: [], weeks: [{ from: '2026-11-23', capacity: 5, parts: [] }], finish: WEDNESDAY, latePins: [] })
    expect(plan([work('a', 0), work('b', 0, { prerequisites: ['a'] })]).finish).toBe(WEDNESDAY)
  })

  test('is refused for what cannot be planned', () => {
    const circle = [
      work('a', 1),
      work('b', 1, { prerequisites: ['d'] }),
      work('c', 1, { prerequisites: ['b'] }),
      work('d', 1, { prerequisites: ['c'] }),
    ]
    expect(schedule(circle, hourly, BEGIN).refused).toMatchObject({ reason: 'needs-itself', milestones: ['b', 'c', 'd'] })
    expect(schedule([work('a', 1, { prerequisites: ['a'] })], hourly, BEGIN).refused?.reason).toBe('needs-itself')
    expect(schedule([work('ok', 9), work('long', 10_000)], hourly, BEGIN).refused).toMatchObject({
      reason: 'milestone-too-long',
      milestones: ['long'],
    })
    expect(schedule([work('a', Number.NaN)], hourly, BEGIN).refused?.reason).toBe('milestone-too-long')
    const years = Array.from({ length: 3 }, (_, index) => work(`m${index}`, 900))
    expect(schedule(years, capacity({ hours: 1 }), BEGIN).refused?.reason).toBe('too-far')
  })
})

describe('a pinned milestone', () => {
  const on = (day: number) => ({ pinnedOn: addDays(WEDNESDAY, day) })

  test('is done with on its day: other work comes before it as long as there is time', () => {
    const list = [work('a', 2, on(6)), work('b', 20)]
    expect(days(plan(list))).toEqual(['a 5–6', 'b 0–21'])
  })

  test('brings what it needs forward with it', () => {
    const list = [work('a', 10), work('b', 3), work('c', 2, { prerequisites: ['b'], ...on(4) })]
    expect(days(plan(list))).toEqual(['b 0–2', 'c 3–4', 'a 5–14'])
  })

  test('does not keep anybody from work when nothing else is left', () => {
    expect(days(plan([work('a', 2, on(300))]))).toEqual(['a 0–1'])
  })

  test('that comes before what is possible is reported, and comes as soon as it can', () => {
    const list = [work('a', 10), work('b', 3), work('c', 2, { prerequisites: ['b'], ...on(3) })]
    const found = plan(list)
    expect(days(found)).toEqual(['b 0–2', 'c 3–4', 'a 5–14'])
    expect(found.latePins).toEqual([{ milestone: 'c', ...on(3), possibleOn: addDays(WEDNESDAY, 4) }])
  })

  test('that cannot be kept takes nothing from one that can', () => {
    const list = [work('long', 30, { pinnedOn: '2026-11-01' }), work('short', 2, on(5)), work('rest', 9)]
    const found = plan(list)
    expect(found.milestones.find((it) => it.milestone === 'short')?.to).toBe(addDays(WEDNESDAY, 5))
    expect(found.latePins).toEqual([{ milestone: 'long', pinnedOn: '2026-11-01', possibleOn: addDays(WEDNESDAY, 31) }])
  })
})

describe('for any roadmap and capacity', () => {
  const runs = { numRuns: 300 }
  const any = fc.tuple(anyWork(), anyCapacity, anyBegin)
  const check = (rule: (found: Schedule, list: WorkLeft[], it: ReturnType<typeof capacity>, begin: typeof BEGIN) => void) =>
    fc.assert(
      fc.property(any, ([list, it, begin]) => {
        const found = schedule(list, it, begin)
        if (!found.refused) rule(found, list, it, begin as typeof BEGIN)
        else expect(found.refused.reason).toBe('too-far')
      }),
      runs,
    )
  const byId = (found: Schedule) => new Map(found.milestones.map((it) => [it.milestone, it]))

  test('what is needed comes before what needs it', () =>
    check((found, list) => {
      const planned = byId(found)
      for (const it of list)
        for (const id of it.prerequisites) expect((planned.get(id)?.to ?? '~') <= (planned.get(it.milestone)?.from ?? '')).toBe(true)
    }))

  test('every hour is planned once, within the hours of its week', () =>
    check((found, list, it, begin) => {
      const hours = new Map<string, number>()
      for (const [index, week] of found.weeks.entries()) {
        const sum = week.parts.reduce((all, part) => all + part.hours, 0)
        expect(sum).toBeLessThanOrEqual(week.capacity + 1e-9)
        const worked = index === 0 ? Math.min(begin.worked, minutesPerWeek(it)) : 0
        expect(60 * week.capacity + worked).toBeLessThanOrEqual(minutesPerWeek(it) + 1e-9)
        // Only the last week may have time left.
        if (index < found.weeks.length - 1) expect(sum).toBeCloseTo(week.capacity)
        for (const part of week.parts) hours.set(part.milestone, (hours.get(part.milestone) ?? 0) + part.hours)
      }
      expect(found.milestones.map((one) => one.milestone).toSorted()).toEqual(list.map((one) => one.milestone).toSorted())
      for (const one of list) expect(hours.get(one.milestone) ?? 0).toBeCloseTo(minutesLeft(one) / 60)
    }))

  test('a milestone is worked on from its first day to its last, and on no day away', () =>
    check((found, _, it) => {
      const planned = byId(found)
      for (const week of found.weeks)
        for (const { milestone } of week.parts) {
          expect(planned.get(milestone)?.from.localeCompare(addDays(week.from, 6))).toBeLessThanOrEqual(0)
          expect(planned.get(milestone)?.to.localeCompare(week.from)).toBeGreaterThanOrEqual(0)
        }
      for (const one of found.milestones)
        for (const day of one.hours > 0 ? [one.from, one.to] : [])
          expect(it.away.some((span) => span.from <= day && day <= span.to)).toBe(false)
    }))

  test('the end is that of all hours one after the other, whatever the order, the pins and how many at one time', () =>
    check((found, list, it, begin) => {
      const all = list.reduce((sum, one) => sum + minutesLeft(one), 0)
      expect(found.finish).toBe(workingTime(it, begin.from, begin).dayOf(all))
    }))

  test('a pin is kept, or reported as late with a day at which it is done with; and alone it is late only when it must be', () =>
    check((found, list, it, begin) => {
      const planned = byId(found)
      const late = new Map(found.latePins.map((one) => [one.milestone, one.possibleOn]))
      const pinned = list.filter((one) => one.pinnedOn !== null)
      for (const one of pinned) {
        const to = planned.get(one.milestone)?.to ?? ''
        expect(late.get(one.milestone) ?? (to <= (one.pinnedOn ?? '') ? 'kept' : 'lost')).toBe(late.has(one.milestone) ? to : 'kept')
        const alone = list.map((other) => (other === one ? other : { ...other, pinnedOn: null }))
        const needs = minutesLeft(one) + withAll(list, one).reduce((sum, other) => sum + minutesLeft(other), 0)
        const only = granted<Schedule>(schedule(alone, it, begin))
        const earliest = workingTime(it, begin.from, begin).dayOf(needs) ?? '~'
        expect(only.latePins.map((other) => other.possibleOn)).toEqual(earliest > (one.pinnedOn ?? '') ? [earliest] : [])
      }
    }))

  test('no more are worked on at one time than wanted, but for those whose day has come', () =>
    check((found, list, it) => {
      if (list.some((one) => one.pinnedOn !== null || one.isUnderWay)) return
      for (const one of found.milestones) {
        const open = found.milestones.filter((other) => other.from < one.to && other.to >= one.to && other.hours > 0)
        if (one.hours > 0) expect(open.length).toBeLessThanOrEqual(it.parallel)
      }
    }))
})

/** Everything that a milestone needs, through others. */
function withAll(list: readonly WorkLeft[], it: WorkLeft): WorkLeft[] {
  const found = new Set<WorkLeft>()
  const visit = (one: WorkLeft) => {
    for (const other of list.filter((before) => one.prerequisites.includes(before.milestone))) {
      if (!found.has(other)) visit(other)
      found.add(other)
    }
  }
  visit(it)
  return [...found]
}
