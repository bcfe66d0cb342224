import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../calendar/calendar.ts'
import { minutesPerWeek, type Capacity } from './capacity.ts'
import { schedule, type From, type Schedule } from './schedule.ts'
import { studyBlocks } from './study-blocks.ts'
import { anyBegin, anyCapacity, anyWork, BEGIN, capacity, granted, WEDNESDAY, work } from './work-left.fixture.ts'
import type { WorkLeft } from './work-left.ts'

const UNTIL = addDays(WEDNESDAY, 55)

interface Asked {
  list?: readonly WorkLeft[]
  hours: Capacity
  begin?: From
  namesDays?: boolean
  until?: string
}

function blocksOf({ list = [work('a', 200)], hours, begin = BEGIN, namesDays = false, until = UNTIL }: Asked) {
  const { weeks } = granted<Schedule>(schedule(list, hours, begin))
  return { weeks, blocks: studyBlocks({ weeks, capacity: hours, begin, namesDays, until }) }
}
const written = (asked: Asked) =>
  blocksOf(asked).blocks.map(({ day, minutes, milestones }) => `${day.slice(5)} ${minutes} ${milestones.join('+')}`)

describe('Blocks of study', () => {
  test('have the minutes of each weekday where the hours name days', () => {
    const hours = capacity({ hours: [0, 1.5, 0, 2, 0, 0, 0], away: [{ from: '2026-12-01', to: '2026-12-01' }] })
    expect(written({ hours, namesDays: true, until: '2026-12-07' })).toEqual(['11-26 120 a', '12-03 120 a', '12-08 90 a', '12-10 120 a'])
  })

  test('are on Tuesday, Thursday and Saturday where they name none, in shares of the week', () => {
    expect(written({ hours: capacity({ hours: 7 }), until: '2026-11-30' })).toEqual([
      // From Wednesday on five of seven hours are left of the week: Tuesday is over.
      '11-26 100 a',
      '11-28 100 a',
      '11-29 100 a',
      '12-01 140 a',
      '12-03 140 a',
      '12-05 140 a',
    ])
  })

  test('are on other days where somebody is away, on fewer where there is little to do, and on more where there is much', () => {
    const away = [{ from: '2026-12-03', to: '2026-12-05' }]
    const from = (it: Asked) => written({ ...it, begin: { ...BEGIN, from: '2026-11-30' }, until: '2026-11-30' })
    expect(from({ hours: capacity({ hours: 7, away }) })).toEqual(['11-30 80 a', '12-01 80 a', '12-06 80 a'])
    expect(from({ hours: capacity({ hours: 1.5 }) })).toEqual(['12-01 90 a'])
    expect(from({ hours: capacity({ hours: 20 }) }).map((it) => it.slice(0, 5))).toEqual(
      ['12-01', '12-03', '12-05', '12-06', '11-30'].toSorted(),
    )
  })

  test('say what is worked on in them, one after the other, and end with the work', () => {
    const list = [work('a', 3), work('b', 2)]
    const hours = capacity({ hours: [0, 2, 0, 2, 0, 2, 0] })
    expect(written({ list, hours, namesDays: true })).toEqual(['11-26 120 a', '11-28 120 a+b', '12-01 60 b'])
  })

  test('name both of two milestones that share the one minute that is left of a week', () => {
    const list = [work('a', 0.25), work('b', 0.25)]
    const hours = capacity({ hours: 7, parallel: 2 })
    const [first] = written({ list, hours, begin: { ...BEGIN, worked: 419 } })
    expect(first).toMatch(/ 1 a\+b$/)
  })

  test('are none without work, and none in weeks that begin later than asked', () => {
    expect(written({ list: [], hours: capacity({ hours: 7 }) })).toEqual([])
    expect(written({ hours: capacity({ hours: 7 }), begin: { ...BEGIN, from: addDays(UNTIL, 30) } })).toEqual([])
  })
})

test('Whatever the hours and the days away: blocks of a week add up to what is planned in it, each on its own day that has time', () => {
  fc.assert(
    fc.property(anyWork(), anyCapacity, anyBegin, fc.boolean(), (list, hours, begin, namesDays) => {
      const plan = schedule(list, hours, begin)
      if (plan.refused) return
      const blocks = studyBlocks({ weeks: plan.weeks, capacity: hours, begin, namesDays, until: UNTIL })
      expect(new Set(blocks.map((it) => it.day)).size).toBe(blocks.length)
      for (const { day, minutes, milestones } of blocks) {
        expect(Number.isInteger(minutes) && minutes > 0).toBe(true)
        expect(day >= begin.from).toBe(true)
        expect(hours.away.some((it) => it.from <= day && it.to >= day)).toBe(false)
        expect(milestones.length).toBeGreaterThan(0)
        for (const it of milestones) expect(list.map((other) => other.milestone)).toContain(it)
      }
      for (const week of plan.weeks.filter((it) => it.from <= UNTIL)) {
        const own = blocks.filter((it) => daysBetween(week.from, it.day) >= 0 && daysBetween(week.from, it.day) < 7)
        const minutes = own.reduce((sum, it) => sum + it.minutes, 0)
        expect(minutes).toBe(Math.round(week.parts.reduce((sum, it) => sum + 60 * it.hours, 0)))
        expect(minutes).toBeLessThanOrEqual(Math.round(60 * week.capacity))
        expect(minutes).toBeLessThanOrEqual(minutesPerWeek(hours))
        if (week !== plan.weeks.at(-1)) expect(minutes).toBe(Math.round(60 * week.capacity))
      }
    }),
    { numRuns: 500 },
  )
})
