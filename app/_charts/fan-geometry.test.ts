import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#lib/domain/calendar/calendar.ts'
import { fanDrawing, NARROW, WIDE, type FanAsked } from './fan-geometry.ts'

const BEGIN = '2026-08-24'
const day = (weeks: number) => addDays(BEGIN, 7 * weeks)
const fan: FanAsked = {
  logged: [0, 8, 17, 24].map((hours, index) => ({ day: day(index), hours })),
  left: 240,
  finish: { kind: 'forecast', low: '2027-06-24', likely: '2027-08-04', high: '2027-09-24' },
  firstPlan: { from: BEGIN, to: '2027-06-09', hours: 331 },
  away: [{ from: '2026-10-05', to: '2026-10-18' }],
}
const points = (path: string) => [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map((it) => ({ x: Number(it[1]), y: Number(it[2]) }))

test('the fan begins where the learner is and ends at all hours, between the two days and around the likely one', () => {
  const it = fanDrawing(fan, WIDE, 'en-GB')
  const last = points(it.logged).at(-1)
  expect(last).toEqual(it.here)
  expect(it.goal.label).toBe('264')
  expect(it.wedge).toBe(`M${it.here.x} ${it.here.y}L${it.finish.low} ${it.goal.y}H${it.finish.high}Z`)
  expect(points(it.likely)).toEqual([it.here, { x: it.finish.likely, y: it.goal.y }])
  expect(it.finish.low).toBeLessThan(it.finish.likely)
  expect(it.finish.likely).toBeLessThan(it.finish.high)
})

test('the first plan ends on its own day at its own hours', () => {
  const it = fanDrawing(fan, WIDE, 'en-GB')
  const [from, to] = points(it.firstPlan)
  expect(from).toEqual({ x: it.left, y: it.base })
  expect(to?.x).toBeLessThan(it.finish.low)
  expect(to?.y).toBe(it.top)
  expect(it.goal.y).toBeGreaterThan(it.top)
})

test('there is no wedge while there is the plan alone', () => {
  const it = fanDrawing({ ...fan, finish: { kind: 'plan', day: '2027-07-01' } }, WIDE, 'en-GB')
  expect(it.wedge).toBeNull()
  expect(it.finish.low).toBe(it.finish.high)
})

test('months are named as there is room, and a January is named by its year', () => {
  const labels = (size: typeof WIDE) => fanDrawing(fan, size, 'en-GB').months.map((it) => it.label)
  expect(labels(WIDE)).toEqual(['Sep', 'Oct', 'Nov', 'Dec', '2027', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'])
  expect(labels(NARROW)).toEqual(['Sep', 'Nov', '2027', 'Mar', 'May', 'Jul', 'Sep'])
})

test('everything stays inside the drawing, whatever the days and the hours', () => {
  const hours = fc.double({ min: 0, max: 2_000, noNaN: true })
  const ahead = fc.integer({ min: 0, max: 3_600 })
  fc.assert(
    fc.property(
      fc.array(hours, { maxLength: 30 }),
      hours,
      fc.tuple(ahead, ahead, ahead),
      fc.constantFrom(WIDE, NARROW),
      (own, left, ends, size) => {
        let sum = 0
        const logged = [0, ...own].map((it, index) => ({ day: day(index), hours: (sum += it) }))
        const now = logged.at(-1)?.day ?? BEGIN
        const [low = 0, likely = 0, high = 0] = ends.toSorted((a, b) => a - b)
        const it = fanDrawing(
          {
            logged,
            left,
            finish: { kind: 'forecast', low: addDays(now, low), likely: addDays(now, likely), high: addDays(now, high) },
            firstPlan: { from: addDays(BEGIN, 3), to: addDays(BEGIN, 3 + high), hours: left },
            away: [
              { from: addDays(BEGIN, -20), to: addDays(BEGIN, 2) },
              { from: addDays(now, 5), to: addDays(now, 9_000) },
            ],
          },
          size,
          'en-GB',
        )
        for (const { x, y } of [...points(it.logged), ...points(it.likely), ...points(it.firstPlan)]) {
          expect(x).toBeGreaterThanOrEqual(it.left)
          expect(x).toBeLessThanOrEqual(it.right)
          expect(y).toBeGreaterThanOrEqual(it.top)
          expect(y).toBeLessThanOrEqual(it.base)
        }
        for (const { x, width } of it.away) {
          expect(x).toBeGreaterThanOrEqual(it.left)
          expect(x + width).toBeLessThanOrEqual(it.right + 0.2)
        }
        expect(it.months.length).toBeLessThanOrEqual(size.months + 1)
        expect(new Set(it.months.map((month) => month.x)).size).toBe(it.months.length)
      },
    ),
  )
})

test('the words of the first plan stand lower where they would meet those of the finish', () => {
  const likeDemo = { ...fan, left: 180, firstPlan: { ...fan.firstPlan, to: '2027-07-30', hours: 456 } }
  for (const it of [fanDrawing(fan, WIDE, 'en-GB'), fanDrawing(likeDemo, WIDE, 'en-GB')]) {
    expect(it.words.firstPlan).not.toBeNull()
    expect(Math.abs((it.words.firstPlan?.y ?? 0) - it.words.finish.y)).toBeGreaterThan(26)
  }
})
