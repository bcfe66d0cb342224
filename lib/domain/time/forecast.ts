/** When somebody will probably be done, from their own weeks: many possible futures, drawn with a seed. */
import { addDays, daysBetween, isDay } from '../calendar/calendar.ts'
import type { Capacity } from './capacity.ts'
import { drawsOfHours } from './hours-draw.ts'
import { NORMAL_POINTS } from '../numbers/normal-quantile.ts'
import type { Pace } from './pace.ts'
import { refuse, type OrRefused } from './plan-refusal.ts'
import { seededRandom, type Random } from '../numbers/seeded-random.ts'
import { usualWeeks } from './usual-week.ts'
import { WeeksAhead } from './weeks-ahead.ts'
import { minutesLeft, tooLong, type WorkLeft } from './work-left.ts'
import { workingTime, type WeekSoFar } from './working-time.ts'

export const DRAWS = 2_000
/** Weeks ahead that are drawn; what takes longer is said to take longer than that. */
const MOST_WEEKS = 520
/**
 * How far the level of somebody's hours wanders in a week: deviation of its logarithm. Set with the simulated learners of docs/forecast.md,
 * so that ranges hold those too whose pace changes.
 */
const WANDER = 0.045

export type Forecast =
  /** Too few weeks with hours to go by: the last day of the plan, at the planned hours. */
  | { kind: 'plan'; finish: string }
  /**
   * 80 of 100 futures end between low and high, half of them by the likely day; a day more than ten years ahead is null. Hits are the
   * futures, of 100, that end by the target; null without one.
   */
  | { kind: 'forecast'; low: string | null; likely: string | null; high: string | null; hits: number | null }

export interface ForecastAsked extends WeekSoFar {
  from: string
  pace: Pace
  /** Days away, and how the hours of a week fall on its days. How many there are is the pace's to say. */
  capacity: Capacity
  /** Deviation of the logarithm of the personal factor: `PersonalFactor.doubt`. */
  doubt: number
  target?: string | null
}

/** The same for the same seed. Refused when the plan or a milestone is longer than may be, or when the target is no day. */
export function forecast(work: readonly WorkLeft[], asked: ForecastAsked, seed: number): OrRefused<Forecast> {
  const { from, pace, capacity, target = null } = asked
  if (target !== null && !isDay(target)) return refuse('target-not-a-day')
  const long = tooLong(work)
  if (long.length > 0) return refuse('milestone-too-long', long)
  if (!pace.isKnown) {
    const minutes = work.reduce((sum, it) => sum + minutesLeft(it), 0)
    const finish = workingTime(capacity, from, asked).dayOf(minutes)
    return finish === null ? refuse('too-far') : { kind: 'plan', finish }
  }
  const days = endsOfFutures(work, asked, seededRandom(seed)).sort()
  const at = (part: number) => {
    const day = days[Math.round(part * (DRAWS - 1))] ?? 0
    return day < 7 * MOST_WEEKS ? addDays(from, day) : null
  }
  const hits = target === null ? null : Math.round((100 * endedBy(days, daysBetween(from, target))) / DRAWS)
  return { kind: 'forecast', low: at(0.1), likely: at(0.5), high: at(0.9), hits }
}

const endedBy = (days: Int32Array, day: number): number => days.filter((it) => it <= day).length

/** Days from the first one to the end of each future. */
function endsOfFutures(work: readonly WorkLeft[], { from, pace, capacity, doubt }: ForecastAsked, random: Random): Int32Array {
  const hours = drawsOfHours(work, { draws: DRAWS, doubt }, random)
  const weeks = new WeeksAhead(capacity, from, MOST_WEEKS)
  const usual = usualWeeks(pace)
  const steps = NORMAL_POINTS.map((it) => Math.exp(Math.SQRT2 * WANDER * it))
  const ends = new Int32Array(DRAWS)
  for (const [index, toDo] of hours.entries()) {
    const level = Math.exp(usual.doubt * random.normal())
    ends[index] = endOf(toDo, { level, hours: usual.hours, steps }, weeks, random)
  }
  return ends
}

interface Pacing {
  level: number
  /** Hours of a week, and what the level is multiplied with after two of them: each of 1,024 as probable as any other. */
  hours: Float64Array
  steps: Float64Array
}

/** Walks through the weeks of one future. There are some hundred thousand of them, so it is written for speed: two weeks for each draw. */
function endOf(toDo: number, { level, hours, steps }: Pacing, weeks: WeeksAhead, random: Random): number {
  const { parts } = weeks
  let left = toDo
  let now = level
  for (let week = 0; week < MOST_WEEKS; week += 2) {
    // Ten bits each say which weeks they are like, and how the level wanders.
    const bits = Math.floor(random.next() * 2 ** 30)
    const whole = now * (hours[bits & 1023] ?? 0)
    const own = whole * (parts[week] ?? 0)
    if (left <= own) return weeks.dayOf(week, left / whole)
    const wholeNext = now * (hours[(bits >> 10) & 1023] ?? 0)
    const ownNext = wholeNext * (parts[week + 1] ?? 0)
    if (left <= own + ownNext) return weeks.dayOf(week + 1, (left - own) / wholeNext)
    left -= own + ownNext
    now *= steps[bits >> 20] ?? 1
  }
  return 7 * MOST_WEEKS
}
