import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paceDrawing } from './pace-geometry.ts'

const week = (hours: number, isAway = false) => ({ from: '2026-08-24', hours, isAway })
const asked = fc.record({
  weeks: fc.array(
    fc.record({ from: fc.constant('2026-08-24'), hours: fc.double({ min: 0, max: 168, noNaN: true }), isAway: fc.boolean() }),
    {
      maxLength: 26,
    },
  ),
  soFar: fc.double({ min: 0, max: 168, noNaN: true }),
  planned: fc.double({ min: 0.5, max: 80, noNaN: true }),
  average: fc.option(fc.double({ min: 0, max: 168, noNaN: true })),
})

test('there is a bar for each week and one for the present week, side by side inside the drawing', () => {
  fc.assert(
    fc.property(asked, (it) => {
      const { bars, right, base } = paceDrawing(it)
      expect(bars).toHaveLength(it.weeks.length + 1)
      expect(bars.at(-1)?.kind).toBe('now')
      for (const [index, bar] of bars.entries()) {
        expect(bar.x).toBeGreaterThanOrEqual(index === 0 ? 0 : (bars[index - 1]?.x ?? 0) + (bars[index - 1]?.width ?? 0))
        expect(bar.x + bar.width).toBeLessThanOrEqual(right)
        expect(bar.y).toBeGreaterThanOrEqual(10)
        expect(bar.y + bar.height).toBeCloseTo(base, 6)
      }
    }),
  )
})

test('twice the hours are twice as high, and the plan stands where a week of so many hours ends', () => {
  const { bars, plan } = paceDrawing({ weeks: [week(4), week(8)], soFar: 2, planned: 8, average: 6 })
  expect(bars.map((it) => it.height)).toEqual([30, 60, 15])
  expect(plan).toBe(bars[1]?.y)
})

test('the words of plan and average never lie on each other', () => {
  fc.assert(
    fc.property(asked, (it) => {
      const { planText, averageText } = paceDrawing(it)
      if (averageText !== null) expect(Math.abs(planText - averageText)).toBeGreaterThanOrEqual(12.9)
    }),
  )
})

test('weeks away are named once, in their middle, where there is room for the word', () => {
  const at = (weeks: ReturnType<typeof week>[]) => paceDrawing({ weeks, soFar: 1, planned: 8, average: 8 }).away
  expect(at([8, 9, 7, 6, 8].map((it) => week(it)))).toBeNull()
  const away = at([...[8, 9, 7, 6, 8].map((it) => week(it)), week(0, true), week(0, true), ...[7, 9, 6, 8, 9, 8].map((it) => week(it))])
  expect(away).toBeCloseTo((6 * 284) / 14, 0)
  expect(at([week(0, true), week(8)])).toBeNull()
})
