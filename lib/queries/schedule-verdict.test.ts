import { describe, expect, test } from 'vitest'
import { addDays } from '../domain/calendar/calendar.ts'
import { capacityFrom } from '../domain/time/capacity.ts'
import { paceOf } from '../domain/time/pace.ts'
import { NO_FACTOR } from '../domain/time/personal-factor.ts'
import type { WorkLeft } from '../domain/time/work-left.ts'
import { BEGIN, work } from '../domain/time/work-left.fixture.ts'
import { scheduleOf, type RoadmapInTime } from './roadmap-in-time.ts'
import { reachedIn, verdictOf } from './schedule-verdict.ts'

/** An hour a day. */
const inTime = (list: readonly WorkLeft[], more: Partial<RoadmapInTime> = {}): RoadmapInTime => ({
  on: BEGIN.from,
  pausedFrom: null,
  pausedIn: null,
  firstWeekday: 1,
  work: list,
  logs: [],
  weeks: [],
  pace: paceOf([], 7),
  learned: NO_FACTOR,
  factor: NO_FACTOR,
  capacity: capacityFrom({ hours: 7 }),
  rests: { away: [], paused: [] },
  begin: BEGIN,
  ...more,
})

const verdict = (list: readonly WorkLeft[], target: string | null, more: Partial<RoadmapInTime> = {}) =>
  verdictOf(inTime(list, more), target, (id) => id.toUpperCase())

const on = (days: number): string => addDays(BEGIN.from, days)
const week = (hours: number, isAway = false) => ({ from: '2026-11-02', hours, isAway })

describe('The verdict on a wanted day', () => {
  test('is none where nothing is left, or no day is wanted', () => {
    expect(verdict([], on(3))).toEqual({ kind: 'done' })
    expect(verdict([work('a', 10)], null)).toEqual({ kind: 'open', finish: on(9) })
  })

  test('says that it fits with what is left over, and what is missing where it does not', () => {
    expect(verdict([work('a', 10)], on(11))).toMatchObject({ kind: 'fits', spare: 2, finish: on(9) })
    expect(verdict([work('a', 6), work('b', 4, { elective: true })], on(7))).toMatchObject({
      kind: 'late',
      missing: 2,
      have: 7,
      need: expect.any(Number),
      cut: { milestones: [{ id: 'b', title: 'B', hours: 4, elective: true }], hours: 4, isSmallest: true },
    })
  })

  test('says honestly that no cut and no hours are enough', () => {
    expect(verdict([work('a', 200, { isUnderWay: true })], on(7))).toMatchObject({ kind: 'late', need: null, cut: null, reached: null })
  })

  test('is of the schedule that is known already, which is not made anew', () => {
    const plan = scheduleOf(inTime([work('a', 10)]))
    const known = plan.refused ? plan : { ...plan, finish: on(12) }
    expect(verdictOf(inTime([work('a', 10)]), on(7), String, known)).toMatchObject({ kind: 'late', finish: on(12) })
  })

  test('says that the day is over', () => {
    expect(verdict([work('a', 10)], on(-1))).toEqual({ kind: 'over', target: on(-1), finish: on(9) })
  })

  test('says in words why nothing can be planned, and of which milestones', () => {
    expect(verdict([work('a', 10_000)], on(7))).toMatchObject({
      kind: 'refused',
      words: expect.stringContaining('Split it'),
      titles: ['A'],
    })
    const many = Array.from({ length: 20 }, (_, index) => work(`m${index}`, 900))
    const slow = { capacity: capacityFrom({ hours: 1 }) }
    expect(verdict(many, on(7), slow)).toMatchObject({ kind: 'refused', words: expect.stringContaining('more than 30 years') })
  })
})

describe('How often the hours were reached', () => {
  test('counts the last thirteen weeks that were not away, once two of them had hours', () => {
    expect(reachedIn([week(9), week(0)], 8)).toBe(null)
    expect(reachedIn([week(9), week(8), week(0, true), week(3)], 8)).toEqual({ weeks: 2, of: 3 })
    expect(reachedIn([week(40), ...Array.from({ length: 13 }, () => week(7))], 8)).toEqual({ weeks: 0, of: 13 })
    expect(reachedIn([week(9), week(8)], null)).toBe(null)
  })
})
