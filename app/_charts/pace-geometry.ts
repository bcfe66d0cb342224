/** Where the bars of somebody's weeks stand, in the units of the drawing. Without React, so that paper can be drawn from it too. */

export interface PaceAsked {
  /** Whole weeks that are over, the oldest first. */
  weeks: readonly { from: string; hours: number; isAway: boolean }[]
  /** Hours of the week that is not over yet, or of the one in which it was paused. */
  soFar: number
  /** First day of that week, where it is not the present one. */
  pausedIn: string | null
  /** Hours a week: as planned, and on average; null while there is no week to go by. */
  planned: number
  average: number | null
}

export interface PaceBar {
  kind: 'week' | 'away' | 'now'
  /** First day of the week; null for the present one. */
  from: string | null
  hours: number
  x: number
  y: number
  width: number
  height: number
}

export interface PaceDrawing {
  width: number
  height: number
  /** Where the lines end and their words begin. */
  right: number
  base: number
  bars: readonly PaceBar[]
  plan: number
  average: number | null
  /** Base lines of the words beside the two lines, moved apart where they would meet. */
  planText: number
  averageText: number | null
  /** Middle of the weeks away; null without any, or too near to the words at both ends. */
  away: number | null
}

const WIDTH = 330
const HEIGHT = 96
const RIGHT = 284
const BASE = 74
const TOP = 14
/** From one line of text to the next. */
const LINE = 13

export function paceDrawing({ weeks, soFar, planned, average }: Omit<PaceAsked, 'pausedIn'>): PaceDrawing {
  const most = Math.max(1, planned, soFar, ...weeks.map((it) => it.hours))
  const at = (hours: number) => tenth(BASE - ((BASE - TOP) * hours) / most)
  const slot = RIGHT / (weeks.length + 1)
  const bar = (kind: PaceBar['kind'], from: string | null, hours: number, index: number): PaceBar => ({
    kind,
    from,
    hours,
    x: tenth(index * slot + 0.08 * slot),
    y: at(hours),
    width: tenth(0.84 * slot),
    height: tenth(BASE - at(hours)),
  })
  const bars = [
    ...weeks.map((it, index) => bar(it.isAway ? 'away' : 'week', it.from, it.hours, index)),
    bar('now', null, soFar, weeks.length),
  ]
  const [plan, line] = [at(planned), average === null ? null : at(average)]
  return {
    width: WIDTH,
    height: HEIGHT,
    right: RIGHT,
    base: BASE,
    bars,
    plan,
    average: line,
    ...textsBeside(plan, line),
    away: middleAway(bars),
  }
}

const tenth = (value: number): number => Math.round(10 * value) / 10

function textsBeside(plan: number, average: number | null): Pick<PaceDrawing, 'planText' | 'averageText'> {
  const middle = 4
  if (average === null || Math.abs(average - plan) >= LINE) {
    return { planText: plan + middle, averageText: average === null ? null : average + middle }
  }
  const both = (plan + average) / 2 + middle
  const sign = average >= plan ? 1 : -1
  return { planText: tenth(both - (sign * LINE) / 2), averageText: tenth(both + (sign * LINE) / 2) }
}

/** Room that the words at the ends take. */
const ENDS = { first: 58, last: 70 }

function middleAway(bars: readonly PaceBar[]): number | null {
  const runs: PaceBar[][] = []
  for (const [index, it] of bars.entries()) {
    if (it.kind !== 'away') continue
    if (bars[index - 1]?.kind === 'away') runs.at(-1)?.push(it)
    else runs.push([it])
  }
  const middles = runs
    .toSorted((a, b) => b.length - a.length)
    .map((run) => ((run[0]?.x ?? 0) + (run.at(-1)?.x ?? 0) + (run.at(-1)?.width ?? 0)) / 2)
  const fits = middles.find((it) => it - 14 > ENDS.first && it + 14 < RIGHT - ENDS.last)
  return fits === undefined ? null : tenth(fits)
}
