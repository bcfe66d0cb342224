import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/calendar.ts'
import { activeDaysByWeek, usualGap } from './usual-gap.ts'

const TODAY = '2026-11-30'
const daysAgo = (...days: number[]) => days.map((it) => addDays(TODAY, -it)).toSorted()

describe('The usual gap', () => {
  test.each([
    ['of nothing', [], null],
    ['of five days', daysAgo(4, 3, 2, 1, 0), null],
    ['of six days in a row', daysAgo(5, 4, 3, 2, 1, 0), { low: 1, high: 1 }],
    ['of weekends', daysAgo(22, 21, 15, 14, 8, 7, 1, 0), { low: 1, high: 6 }],
    ['when half of the gaps are long', daysAgo(20, 15, 10, 5, 4, 3, 2), { low: 1, high: 5 }],
    ['leaves out what is long before the last day', daysAgo(75, 74, 73, 72, 71, 3), null],
  ])('%s', (_, days, gap) => expect(usualGap(days)).toEqual(gap))
})

describe('Active days by week', () => {
  test('are counted in weeks of seven days that end today', () => {
    expect(activeDaysByWeek(daysAgo(0, 6, 7, 13, 14, 69, 70), TODAY, 10)).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 2, 2])
  })

  test('of a zone that is a day ahead belong to the present week', () => {
    expect(activeDaysByWeek([addDays(TODAY, 1)], TODAY, 2)).toEqual([0, 1])
  })
})
