import { describe, expect, test } from 'vitest'
import { bandsOf, labelFor, monthsOf } from './strip-marks.ts'

const labels = (first: string, days: number, which: 'wide' | 'narrow' = 'wide') =>
  monthsOf(first, days)
    .filter((it) => which === 'wide' || it.isMain)
    .map((it) => it.label)
    .join(' ')

describe('The months below a strip of weeks', () => {
  test('are all of them where they have room, the year where it begins', () => {
    expect(labels('2026-11-23', 245)).toBe('Dec 2027 Feb Mar Apr May Jun Jul')
    expect(labels('2026-11-23', 245, 'narrow')).toBe('2027 Mar May Jul')
  })

  test('are fewer where they are many, and none in a single week', () => {
    expect(labels('2026-11-23', 900)).toBe('2027 Mar May Jul Sep Nov 2028 Mar May Jul Sep Nov 2029 Mar May')
    expect(labels('2026-11-23', 900, 'narrow')).toBe('2027 2028 2029')
    expect(labels('2026-11-23', 3_600)).toBe('2027 2028 2029 2030 2031 2032 2033 2034 2035 2036')
    expect(labels('2026-11-23', 7)).toBe('')
  })
})

describe('The milestones below a strip of weeks', () => {
  test('follow each other up to their last days', () => {
    const bars = [{ from: '2026-11-30', hours: 7, kind: 'now' as const }]
    const bands = [
      { milestone: 'a', to: '2026-12-01' },
      { milestone: 'b', to: '2026-12-01' },
      { milestone: 'c', to: '2026-12-06' },
    ]
    const found = bandsOf({
      bars,
      beginsNow: true,
      weeksOfBar: 1,
      days: 7,
      bands,
      titles: { a: 'A', b: 'B', c: 'Serving models: batch and online' },
    })
    expect(found).toEqual([
      { milestone: 'a', from: '2026-11-30', start: 0, days: 2, label: 'A' },
      { milestone: 'c', from: '2026-12-02', start: 2, days: 5, label: 'Serving models: batch and online' },
    ])
  })

  test('say as much as has room', () => {
    const title = 'Serving models: batch and online'
    expect([300, 120, 68, 20].map((it) => labelFor(title, it))).toEqual([title, 'Serving models…', 'Serving…', null])
  })
})
