import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/calendar.ts'
import { minutesPerWeek, withMinutes, type Capacity } from './capacity.ts'
import { feasibility, type Feasibility } from './feasibility.ts'
import { schedule, type From, type Schedule } from './schedule.ts'
import { smallestCut } from './smallest-cut.ts'
import { anyBegin, anyCapacity, anyWork, BEGIN, capacity, granted, WEDNESDAY, work } from './work-left.fixture.ts'
import { minutesLeft, type WorkLeft } from './work-left.ts'

const eight = capacity({ hours: 8 })
const found = (list: readonly WorkLeft[], capacity: Capacity, begin: From, target: string): Feasibility =>
  granted<Feasibility>(feasibility(list, { capacity, begin, plan: granted<Schedule>(schedule(list, capacity, begin)), target }))
const inWeeks = (weeks: number) => addDays(WEDNESDAY, 7 * weeks - 1)

describe('feasibility', () => {
  const list = [
    work('service', 60),
    work('gpu', 14, { elective: true, prerequisites: ['service'] }),
    work('lineage', 18, { elective: true }),
    work('capstone', 52, { prerequisites: ['service'] }),
  ]
  const by = (target: string, all = list) => found(all, eight, BEGIN, target)

  test('says that it fits, and with how few hours a week it would', () => {
    expect(by(inWeeks(20))).toEqual({ fits: true, left: 144, available: 160, finish: inWeeks(18), have: 8, need: 7.2, cut: null })
  })

  test('says what is needed, the day it would be done, and the smallest cut that is enough', () => {
    expect(by(inWeeks(16))).toEqual({
      fits: false,
      left: 144,
      available: 128,
      finish: inWeeks(18),
      have: 8,
      need: 9,
      // GPU alone is 14 hours, and 16 are too many.
      cut: { milestones: ['lineage'], hours: 18, isSmallest: true },
    })
    expect(by(inWeeks(14)).cut).toMatchObject({ milestones: ['gpu', 'lineage'], hours: 32 })
  })

  test('leaves out what is no elective only when electives are not enough, and then as little of it as it can', () => {
    expect(by(inWeeks(13)).cut).toMatchObject({ milestones: ['capstone'], hours: 52 })
    expect(by(inWeeks(8)).cut).toMatchObject({ milestones: ['gpu', 'lineage', 'capstone'], hours: 84 })
    expect(by(inWeeks(7)).cut).toMatchObject({ milestones: ['service', 'gpu', 'capstone'], hours: 126 })
  })

  test('leaves out more hours of electives rather than fewer of the rest, wherever they stand', () => {
    const mixed = [
      work('core', 12),
      work('one', 10, { elective: true }),
      work('two', 10, { elective: true }),
      work('three', 40, { isKept: true }),
    ]
    expect(by(inWeeks(8), mixed).cut).toMatchObject({ milestones: ['one'], hours: 10 })
    expect(by(inWeeks(7), mixed).cut).toMatchObject({ milestones: ['one', 'two'], hours: 20 })
    // 11.5 hours too many: the one of 12 alone would be enough.
    expect(by(addDays(WEDNESDAY, 52), mixed).cut).toMatchObject({ milestones: ['one', 'two'], hours: 20 })
    expect(by(inWeeks(6), mixed).cut).toMatchObject({ milestones: ['core', 'one', 'two'], hours: 32 })
  })

  test('leaves out nothing that is kept, nor what that needs', () => {
    const pinned = list.map((it) => (it.milestone === 'capstone' ? { ...it, isKept: true } : it))
    expect(by(inWeeks(14), pinned).cut).toMatchObject({ milestones: ['gpu', 'lineage'] })
    expect(by(inWeeks(13), pinned).cut).toBeNull()
  })

  test('has no number of hours where it would take more than can be planned', () => {
    expect(by(WEDNESDAY).need).toBeNull()
  })

  test('has no more hours on its weekdays than a day can have', () => {
    const saturday = capacity({ hours: [0, 0, 0, 0, 0, 5, 0] })
    const needed = (hours: number) => found([work('a', hours)], saturday, BEGIN, inWeeks(2)).need
    expect(needed(32)).toBe(16)
    expect(needed(32.5)).toBeNull()
  })

  test('is refused for a target in the past, or one that is no day', () => {
    const refusal = (target: string) => feasibility(list, { capacity: eight, begin: BEGIN, plan: { finish: WEDNESDAY }, target }).refused
    expect(refusal('2026-11-24')).toMatchObject({ reason: 'target-past', field: 'target' })
    expect(refusal('soon')?.reason).toBe('target-not-a-day')
  })
})

const any = fc.tuple(
  anyWork(9),
  anyCapacity,
  anyBegin,
  fc.nat(300).map((it) => addDays(WEDNESDAY, 14 + it)),
)

describe('for any roadmap, capacity and target', () => {
  test('fits means that the schedule ends by the target', () => {
    fc.assert(
      fc.property(any, ([list, it, begin, target]) => {
        const { fits, finish } = found(list, it, begin, target)
        expect(fits).toBe(finish <= target)
        expect(finish).toBe(granted<Schedule>(schedule(list, it, begin)).finish)
      }),
    )
  })

  test('the hours needed make it, and a tenth less does not', () => {
    fc.assert(
      fc.property(any, ([list, it, begin, target]) => {
        const { need } = found(list, it, begin, target)
        const finish = (hours: number) => schedule(list, withMinutes(it, Math.round(60 * hours)), begin)
        const makesIt = (plan: ReturnType<typeof finish>) => !plan.refused && plan.finish <= target
        const holds = (tenths: number) => withMinutes(it, 6 * tenths).minutes.every((minutes) => minutes <= 960)
        const most = Math.max(...Array.from({ length: 391 }, (_, index) => 10 + index).filter(holds)) / 10
        if (need !== null) expect([makesIt(finish(need)), holds(Math.round(10 * need))]).toEqual([true, true])
        if (need === null || need > 1) expect(makesIt(finish(need === null ? most : need - 0.1))).toBe(false)
      }),
    )
  })

  test('the cut makes it, leaves nothing without what it needs, and no smaller one does', () => {
    fc.assert(
      fc.property(any, ([list, it, begin, target]) => {
        const { fits, cut, left, available } = found(list, it, begin, target)
        if (fits) expect(cut).toBeNull()
        if (fits) return
        const cuts = allCuts(list).filter((one) => minutesOf(one) >= Math.round(60 * (left - available)))
        if (!cut) expect(cuts).toEqual([])
        if (!cut) return
        const out = list.filter((one) => cut.milestones.includes(one.milestone))
        const stays = list.filter((one) => !out.includes(one))
        expect(out.filter((one) => one.isKept)).toEqual([])
        expect(stays.flatMap((one) => one.prerequisites).filter((id) => cut.milestones.includes(id))).toEqual([])
        expect(granted<Schedule>(schedule(stays, it, begin)).finish <= target).toBe(true)
        const cost = (one: readonly WorkLeft[]) => 1e6 * minutesOf(one.filter((other) => !other.elective)) + minutesOf(one)
        expect(cost(out)).toBe(Math.min(...cuts.map(cost)))
        expect(cut).toMatchObject({ hours: minutesOf(out) / 60, isSmallest: true })
      }),
      { numRuns: 200 },
    )
  })

  test('needed hours are on the same weekdays', () => {
    fc.assert(
      fc.property(anyCapacity, fc.integer({ min: 60, max: 2_400 }), (it, minutes) => {
        const other = withMinutes(it, minutes).minutes
        for (const [weekday, own] of it.minutes.entries())
          expect(Math.abs((other[weekday] ?? 0) - (own * minutes) / minutesPerWeek(it))).toBeLessThanOrEqual(1)
      }),
    )
  })
})

const minutesOf = (list: readonly WorkLeft[]): number => list.reduce((sum, it) => sum + minutesLeft(it), 0)

/** Every set that may be left out. */
const allCuts = (list: readonly WorkLeft[]): WorkLeft[][] =>
  Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_it, index) => bits & (1 << index))).filter((cut) => {
    const out = new Set(cut.map((it) => it.milestone))
    return cut.every((it) => !it.isKept) && list.every((it) => out.has(it.milestone) || !it.prerequisites.some((id) => out.has(id)))
  })

test('the search for a cut ends, and says when it did not look at everything', () => {
  // Odd hours that never add up to a round sum: the hardest there is.
  const list = Array.from({ length: 60 }, (_, index) => work(`m${index}`, 10 + ((index * 7.3) % 41), { elective: index % 3 === 0 }))
  const cut = smallestCut(list, 61_111)
  expect(cut?.hours).toBeGreaterThanOrEqual(61_111 / 60)
  expect(cut?.hours).toBeLessThan(61_111 / 60 + 1)
})
