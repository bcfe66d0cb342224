import { describe, expect, test } from 'vitest'
import { capacityFrom, type Capacity } from './capacity.ts'
import { schedule, type From } from './schedule.ts'
import { weekStrip } from './week-strip.ts'
import { work } from './work-left.fixture.ts'

/** A Monday. */
const begin: From = { from: '2026-11-30', firstWeekday: 1, worked: 0 }

function capacity(hours: number, away: { from: string; to: string }[] = []): Capacity {
  const found = capacityFrom({ hours, away })
  if (found.refused) throw new Error(found.refused.words)
  return found
}

interface Asked {
  given?: Capacity
  target?: string | null
  today?: string
}

function strip(hours: number, { given = capacity(7), target = null, today = begin.from }: Asked = {}) {
  const plan = schedule([work('a', hours)], given, begin)
  if (plan.refused) throw new Error(plan.refused.words)
  return weekStrip(plan, given, begin, { target, today })
}

const kinds = (it: ReturnType<typeof strip>) => it.bars.map((bar) => bar.kind).join(' ')

describe('The strip of weeks', () => {
  test('has a bar for each week up to the last one with work, the first is this week', () => {
    const found = strip(20)
    expect(found).toMatchObject({ weeksOfBar: 1, days: 21, bands: [{ milestone: 'a', to: '2026-12-19' }] })
    expect(kinds(found)).toBe('now plan plan')
    expect(found.bars.map((it) => it.hours)).toEqual([7, 7, 7])
  })

  test('does not call its first week the present one where it begins later, or began with a pause', () => {
    expect(strip(20, { today: '2026-12-06' }).beginsNow).toBe(true)
    for (const today of ['2026-11-29', '2027-02-28']) {
      const found = strip(20, { today })
      expect(found.beginsNow).toBe(false)
      expect(kinds(found)).toBe('plan plan plan')
    }
  })

  test('shows what lies past the target, and what is left over before it', () => {
    expect(kinds(strip(20, { target: '2026-12-10' }))).toBe('now plan late')
    expect(kinds(strip(20, { target: '2026-12-30' }))).toBe('now plan plan free free')
  })

  test('leaves a week away without hours', () => {
    const given = capacity(7, [{ from: '2026-12-07', to: '2026-12-13' }])
    expect(kinds(strip(14, { given }))).toBe('now away plan')
  })

  test('takes several weeks to one bar where they are too many, with their hours a week', () => {
    const found = strip(900)
    expect(found.weeksOfBar).toBe(2)
    expect(found.bars).toHaveLength(65)
    expect(found.bars[1]?.hours).toBe(7)
  })
})
