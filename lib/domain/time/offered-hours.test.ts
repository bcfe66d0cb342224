import { describe, expect, test } from 'vitest'
import { offeredHours, offerOf } from './offered-hours.ts'
import type { ScheduleFacts } from './schedule-facts.ts'

const TODAY = '2026-11-24'
const present: ScheduleFacts = { hoursPerWeek: 8, weekdays: null, parallel: 1, startOn: '2026-11-02', targetOn: '2026-11-20' }
const offered = (hours: string | undefined, own: Partial<ScheduleFacts> = {}) => offeredHours({ ...present, ...own }, { hours }, TODAY)

describe('Hours that a link offers', () => {
  test('are those of the link, where they can be planned and are others than the planned ones', () => {
    expect(offered('6')).toEqual({ hoursPerWeek: 6, onWeekdays: null })
    expect(offered('7.5')).toEqual({ hoursPerWeek: 7.5, onWeekdays: null })
    for (const none of [undefined, '', 'many', '-3', '0', '0.5', '41', '1e1', '<b>', '8', '8.0', '9'.repeat(4_000)])
      expect(offered(none)).toBeNull()
  })

  test('say what becomes of the weekdays, or why they cannot hold them', () => {
    expect(offered('4', { weekdays: [0, 240, 0, 0, 0, 240, 0] })?.onWeekdays).toBe('By weekday they would be Tue 2 h, Sat 2 h.')
    expect(offered('20', { weekdays: [0, 0, 0, 0, 0, 480, 0] })?.onWeekdays).toContain('more than 16 hours')
  })

  test('are offered while the hours are planned that they were offered instead of', () => {
    const link = new URLSearchParams(offerOf(6, 8.58))
    const [hours, instead] = [link.get('hours') ?? '', link.get('instead') ?? '']
    expect(offeredHours({ ...present, hoursPerWeek: 8.58 }, { hours, instead }, TODAY)).toMatchObject({ hoursPerWeek: 6 })
    expect(offeredHours({ ...present, hoursPerWeek: 9 }, { hours, instead }, TODAY)).toBeNull()
  })
})
