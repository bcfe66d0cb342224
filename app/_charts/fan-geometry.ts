/**
 * Where the lines of a forecast run: hours logged up to today, and from there the days between which it will probably be done. Without
 * React, so that paper can be drawn from it too.
 */
import { addDays, daysBetween, monthOf } from '#lib/domain/calendar/calendar.ts'
import type { DaySpan } from '#lib/domain/time/capacity.ts'
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import { ticks, tickStep } from './scale.ts'

export interface FanAsked {
  /** Hours logged in all, up to the begin of each day; in order, the last one is today. The first begins the drawing. */
  logged: readonly { day: string; hours: number }[]
  /** Likely hours left from today on. */
  left: number
  /** The days between which it ends, or the last day of the plan. */
  finish: { kind: 'forecast'; low: string; likely: string; high: string } | { kind: 'plan'; day: string }
  firstPlan: { from: string; to: string; hours: number }
  /** Over or ahead. */
  away: readonly DaySpan[]
}

export interface FanSize {
  width: number
  height: number
  /** As many months as have room for their names. */
  months: number
}

export const WIDE: FanSize = { width: 760, height: 270, months: 14 }
export const NARROW: FanSize = { width: 350, height: 240, months: 7 }

export interface FanDrawing {
  width: number
  height: number
  left: number
  right: number
  top: number
  base: number
  hours: readonly { y: number; label: string }[]
  months: readonly { x: number; label: string; isYear: boolean }[]
  /** All hours: those logged and those left. */
  goal: { y: number; label: string }
  /** Path data from here on. */
  logged: string
  here: Point
  /** Null while there is the plan alone. */
  wedge: string | null
  likely: string
  firstPlan: string
  away: readonly { x: number; width: number }[]
  /** Days between which it ends, above the goal; low and high are the same while there is the plan alone. */
  finish: { low: number; likely: number; high: number }
  words: { finish: Word; here: Word; firstPlan: Word | null; away: Word | null }
}

interface Point {
  x: number
  y: number
}

/** Where words stand: the end of them that is at x. */
export interface Word extends Point {
  anchor: 'start' | 'middle' | 'end'
}

const LEFT = 40
const TOP = 30
const UNDER = 34
const BESIDE = 16

/** @param language of the months' names */
export function fanDrawing(asked: FanAsked, { width, height, months }: FanSize, language: DateTag): FanDrawing {
  const { logged, left: toDo, finish, firstPlan, away } = asked
  const begin = [logged[0]?.day ?? firstPlan.from, firstPlan.from].toSorted()[0] ?? firstPlan.from
  const now = logged.at(-1) ?? { day: begin, hours: 0 }
  const days = finish.kind === 'forecast' ? finish : { low: finish.day, likely: finish.day, high: finish.day }
  const last = [days.high, firstPlan.to, now.day].toSorted().at(-1) ?? days.high
  const span = Math.max(28, Math.ceil(1.05 * daysBetween(begin, last)))
  const goal = now.hours + toDo
  const most = Math.max(1, goal, firstPlan.hours)
  const [right, base] = [width - BESIDE, height - UNDER]
  const x = (day: string) => tenth(LEFT + ((right - LEFT) * daysBetween(begin, day)) / span)
  const y = (hours: number) => tenth(base - ((base - TOP) * hours) / most)
  const here = { x: x(now.day), y: y(now.hours) }
  const end = y(goal)
  const step = tickStep(most, 4)
  const bands = away.flatMap((it) => bandOf(it, { begin, end: addDays(begin, span), x }))
  const plan = [
    { x: x(firstPlan.from), y: y(0) },
    { x: x(firstPlan.to), y: y(firstPlan.hours) },
  ] as const
  const ends = { low: x(days.low), likely: x(days.likely), high: x(days.high) }
  const words = inside({ x: (ends.low + ends.high) / 2, y: end - 13 }, { left: LEFT, right })
  return {
    width,
    height,
    left: LEFT,
    right,
    top: TOP,
    base,
    hours: ticks(most, step)
      .filter((it) => Math.abs(y(it) - end) > 12)
      .map((it) => ({ y: y(it), label: String(it) })),
    months: monthTicks(begin, span, { most: months, language }).map(({ day, ...it }) => ({ x: x(day), ...it })),
    goal: { y: end, label: String(Math.round(goal)) },
    logged: line(logged.map((it) => ({ x: x(it.day), y: y(it.hours) }))),
    here,
    wedge: finish.kind === 'forecast' ? `M${here.x} ${here.y}L${ends.low} ${end}H${ends.high}Z` : null,
    likely: line([here, { x: ends.likely, y: end }]),
    firstPlan: line(plan),
    away: bands,
    finish: ends,
    words: {
      finish: words,
      here: besideHere(here, { right, base }),
      firstPlan: besidePlan(plan, { here, finish: words }),
      away: overAway(bands),
    },
  }
}

const tenth = (value: number): number => Math.round(10 * value) / 10

const line = (points: readonly Point[]): string => points.map((it, index) => `${index === 0 ? 'M' : 'L'}${it.x} ${it.y}`).join('')

function bandOf({ from, to }: DaySpan, { begin, end, x }: { begin: string; end: string; x: (day: string) => number }) {
  const [first, after] = [from < begin ? begin : from, to >= end ? end : addDays(to, 1)]
  return first >= after ? [] : [{ x: x(first), width: tenth(x(after) - x(first)) }]
}

/** Every so many months, so that each year begins with one. */
const MONTH_STEPS = [1, 2, 3, 4, 6, 12, 24, 60]

/** A year's first month has the year for its name. */
function monthTicks(begin: string, span: number, { most, language }: { most: number; language: DateTag }) {
  const step = MONTH_STEPS.find((it) => span / (30.4 * it) <= most) ?? 120
  const [year = 0, month = 1] = begin.split('-').map(Number)
  const first = 12 * year + month - 1
  return Array.from({ length: Math.ceil(span / 30) + 2 }, (_, index) => first + index).flatMap((it) => {
    const day = `${String(Math.floor(it / 12)).padStart(4, '0')}-${String((it % 12) + 1).padStart(2, '0')}-01`
    const isYear = it % 12 === 0
    const isShown = it % step === 0 && day >= begin && daysBetween(begin, day) <= span
    return isShown ? [{ day, label: isYear ? day.slice(0, 4) : monthOf(day, language), isYear }] : []
  })
}

/** Half of the room that two days take. */
const HALF_OF_DAYS = 92

function inside({ x, y }: Point, { left, right }: { left: number; right: number }): Word {
  if (x + HALF_OF_DAYS > right + BESIDE) return { x: right + BESIDE - 2, y, anchor: 'end' }
  return x - HALF_OF_DAYS < left ? { x: left, y, anchor: 'start' } : { x, y, anchor: 'middle' }
}

/** Below the line, which rises; where there is no room to its right, above it. */
function besideHere({ x, y }: Point, { right, base }: { right: number; base: number }): Word {
  if (x + 130 > right) return { x: x - 12, y: y - 8, anchor: 'end' }
  return { x: x + 12, y: Math.min(base - 6, y + 16), anchor: 'start' }
}

/** Parts of the way along the plan at which its words may stand. */
const PLAN_WORDS = [0.72, 0.5, 0.9]

/** Above the line, where they meet neither the words of the finish nor those of today; nowhere without such a place. */
function besidePlan([from, to]: readonly [Point, Point], { here, finish }: { here: Point; finish: Point }): Word | null {
  const places = PLAN_WORDS.map((part) => ({
    x: tenth(from.x + part * (to.x - from.x) - 10),
    y: tenth(from.y + part * (to.y - from.y) - 4),
  }))
  const isFree = (at: Point) => at.x - 100 > LEFT && Math.abs(at.y - finish.y) > 26 && Math.hypot(at.x - here.x, at.y - here.y) > 24
  const at = places.find(isFree)
  return at ? { ...at, anchor: 'end' } : null
}

function overAway(bands: readonly { x: number; width: number }[]): Word | null {
  const [widest] = bands.toSorted((a, b) => b.width - a.width)
  return widest ? { x: Math.max(LEFT + 14, tenth(widest.x + widest.width / 2)), y: TOP + 14, anchor: 'middle' } : null
}
