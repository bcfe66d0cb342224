import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capacityFrom } from './capacity.ts'
import { changedSchedule, isSameSchedule, type ScheduleAsked, type ScheduleFacts } from './schedule-facts.ts'

const TODAY = '2026-11-24'
const present: ScheduleFacts = { hoursPerWeek: 8, weekdays: null, parallel: 1, startOn: '2026-11-02', targetOn: '2026-11-20' }
const days = (...minutes: (number | null)[]) => ({ weekdays: minutes })

describe('What is planned of time', () => {
  const changes: [string, ScheduleAsked, Partial<ScheduleFacts>][] = [
    ['nothing', {}, {}],
    ['other hours', { week: 516 }, { hoursPerWeek: 8.6 }],
    [
      'hours by weekday, whose sum is the week',
      { week: 60, ...days(90, 0, 90, 0, 0, 240, 0) },
      { hoursPerWeek: 7, weekdays: [90, 0, 90, 0, 0, 240, 0] },
    ],
    ['two at a time', { parallel: 2 }, { parallel: 2 }],
    ['a start that is over', { startOn: '2026-11-09' }, { startOn: '2026-11-09' }],
    ['a target', { targetOn: '2027-07-01' }, { targetOn: '2027-07-01' }],
    ['today as the target', { targetOn: TODAY }, { targetOn: TODAY }],
    ['no target', { targetOn: null }, { targetOn: null }],
    ['the target that has passed meanwhile, beside other hours', { week: 600, targetOn: '2026-11-20' }, { hoursPerWeek: 10 }],
  ]
  test.each(changes)('takes %s', (_, asked, after) => {
    expect(changedSchedule(present, asked, TODAY)).toEqual({ facts: { ...present, ...after } })
  })

  const refusals: [string, ScheduleAsked, string][] = [
    ['no hours', { week: 0 }, 'no-hours'],
    ['200 hours', { week: 12_000 }, 'too-many-hours'],
    ['hours that are no number', { week: null }, 'hours-not-a-number'],
    ['a day of 17 hours', days(1_020, 0, 0, 0, 0, 0, 0), 'day-too-full'],
    ['a day that is no number', days(60, null, 0, 0, 0, 0, 0), 'hours-not-a-number'],
    ['seven days of 6 hours', days(360, 360, 360, 360, 360, 360, 360), 'too-many-hours'],
    ['a start that is no day', { startOn: '2027-02-29' }, 'start-not-a-day'],
    ['a start in eleven years', { startOn: '2038-01-01', targetOn: null }, 'start-too-far'],
    ['a target that is no day', { targetOn: 'July' }, 'target-not-a-day'],
    ['a target in the past', { targetOn: '2026-11-23' }, 'target-past'],
    ['a target before the start', { startOn: '2027-02-01', targetOn: '2027-01-31' }, 'target-before-start'],
    ['a target at the end of time', { targetOn: '9999-12-31' }, 'target-too-far'],
  ]
  test.each(refusals)('refuses %s', (_, asked, reason) => {
    expect(changedSchedule(present, asked, TODAY).refused?.reason).toBe(reason)
  })

  test('keeps its weekdays when the week gets another sum, and loses them when they are emptied', () => {
    const own = { ...present, weekdays: [0, 0, 0, 0, 0, 240, 240] }
    expect(changedSchedule(own, { week: 600 }, TODAY)).toMatchObject({ facts: { hoursPerWeek: 10, weekdays: [0, 0, 0, 0, 0, 300, 300] } })
    expect(changedSchedule(own, { week: 600, weekdays: null }, TODAY)).toMatchObject({ facts: { hoursPerWeek: 10, weekdays: null } })
  })

  test('is not what one of its weekdays cannot hold', () => {
    const saturday = { ...present, weekdays: [0, 0, 0, 0, 0, 300, 0] }
    expect(changedSchedule(saturday, { week: 2_400 }, TODAY).refused?.reason).toBe('weekday-too-full')
    expect(changedSchedule(saturday, { week: 2_400, weekdays: null }, TODAY)).toMatchObject({ facts: { hoursPerWeek: 40, weekdays: null } })
  })

  test('can be planned with, whatever is accepted', () => {
    const cuts = fc.array(fc.nat(2_500), { minLength: 7, maxLength: 7 }).map((list) => list.toSorted((a, b) => a - b))
    const days = cuts.map((ends) => ends.map((end, index) => end - (ends[index - 1] ?? 0)))
    fc.assert(
      fc.property(fc.option(days), fc.option(days), fc.nat(2_500), fc.boolean(), (before, weekdays, week, isWeek) => {
        const own = { ...present, weekdays: before }
        const found = changedSchedule(own, isWeek ? { week } : { weekdays }, TODAY)
        fc.pre(!found.refused)
        const { facts } = found
        const hours = facts.weekdays?.map((it) => it / 60) ?? facts.hoursPerWeek
        expect(capacityFrom({ hours, parallel: facts.parallel }).refused).toBeUndefined()
      }),
      { numRuns: 1_000 },
    )
    const weekdays = [135, 270, 165, 120, 105, 30, 60]
    const { facts } = { facts: null, ...changedSchedule({ ...present, weekdays }, { week: 2_400 }, TODAY) }
    expect(facts?.weekdays).toEqual([366, 732, 448, 325, 285, 81, 163])
    expect(capacityFrom({ hours: facts?.weekdays?.map((it) => it / 60) ?? 0 }).refused).toBeUndefined()
  })

  test('is the same where nothing differs', () => {
    expect(isSameSchedule(present, { ...present })).toBe(true)
    for (const it of [
      { hoursPerWeek: 9 },
      { weekdays: [480, 0, 0, 0, 0, 0, 0] },
      { parallel: 2 as const },
      { startOn: TODAY },
      { targetOn: null },
    ])
      expect(isSameSchedule(present, { ...present, ...it })).toBe(false)
  })
})
