/**
 * Why the likely day of a forecast moved. What changed since is put in one thing after the other, and each is what it moves the end of the
 * usual course by: every milestone its likely hours, every week the expected ones. So the reasons add up to the whole move.
 */
import { daysBetween } from '../calendar/calendar.ts'
import { apart, withMinutes, type Capacity, type DaySpan } from './capacity.ts'
import { workingTime } from './working-time.ts'

/** What a forecast was made from: kept with it, to compare the next one with. */
export interface ForecastBasis {
  from: string
  /** The likely day that it gave. */
  likely: string
  /** Hours left of every milestone of the roadmap, the personal factor in them: 0 where nothing is left. */
  left: ReadonlyMap<string, number>
  factor: number
  /** Hours that were expected of a week: `Pace.expected`. */
  weekly: number
  capacity: Capacity
}

/** What was done from the first day of one forecast up to the day before the next. */
export interface DoneBetween {
  /** Hours logged, by milestone. */
  worked: ReadonlyMap<string, number>
  /** Milestones that were finished or handed in: all their hours against their estimate, null where none were logged. */
  done: ReadonlyMap<string, number | null>
  /** Days on which the roadmap was paused. */
  paused: readonly DaySpan[]
}

/** Days are whole, and later when above 0. */
export type MoveReason =
  /** So many more days away than were planned; fewer when below 0. */
  | { kind: 'away'; days: number; daysAway: number }
  /** Days of a pause that were no days away. */
  | { kind: 'paused'; days: number; daysPaused: number }
  | { kind: 'added' | 'left-out'; days: number; milestone: string }
  /** Its hours against its estimate. */
  | { kind: 'took'; days: number; milestone: string; ratio: number | null }
  /** More or fewer hours are left than the work on it since explains. */
  | { kind: 'estimate'; days: number; milestone: string }
  /** Work on what is no milestone of the roadmap: it took nothing off. */
  | { kind: 'beside'; days: number; milestone: string }
  | { kind: 'worked'; days: number; worked: number; expected: number }
  /** All that is left, by what is learned of the person's hours against estimates. */
  | { kind: 'factor'; days: number; from: number; to: number }
  | { kind: 'pace'; days: number; from: number; to: number }
  /** What slow and quick futures do to the middle one. */
  | { kind: 'spread'; days: number }

export interface ForecastMove {
  days: number
  /** Those that move it, the weightiest first. Their days add up to the whole. */
  reasons: readonly MoveReason[]
}

/**
 * Null where a likely day is too far ahead to be reckoned with.
 * @param after with all days away from the first day of the earlier forecast on: nobody was expected to work on those that are over
 */
export function forecastMove(before: ForecastBasis, after: ForecastBasis, between: DoneBetween): ForecastMove | null {
  const days = daysBetween(before.likely, after.likely)
  const course = new Course(before)
  const reasons: MoveReason[] = []
  const daysAway = awayFrom(before.from, after.capacity.away) - awayFrom(before.from, before.capacity.away)
  reasons.push({ kind: 'away', daysAway, days: course.moved({ away: after.capacity.away }) })
  const rests = apart([...after.capacity.away, ...between.paused])
  const daysPaused = awayFrom(before.from, rests) - awayFrom(before.from, after.capacity.away)
  reasons.push({ kind: 'paused', daysPaused, days: course.moved({ away: rests }) })
  const learned = after.factor / before.factor
  for (const milestone of new Set([...before.left.keys(), ...after.left.keys(), ...between.worked.keys()])) {
    const [was, is] = [before.left.get(milestone), after.left.get(milestone)]
    const more = (between.worked.get(milestone) ?? 0) + (is ?? 0) / learned - (was ?? 0)
    const moved = course.moved({ hours: course.now.hours + more })
    reasons.push({ ...changeOf(milestone, { was, is, between }), days: moved })
  }
  const worked = [...between.worked.values()].reduce((sum, it) => sum + it, 0)
  const expected = course.hoursUntil(after.from)
  reasons.push({ kind: 'worked', worked, expected, days: course.moved({ from: after.from, hours: course.now.hours - worked }) })
  reasons.push({ kind: 'factor', from: before.factor, to: after.factor, days: course.moved({ hours: sumOf(after.left) }) })
  reasons.push({
    kind: 'pace',
    from: before.weekly,
    to: after.weekly,
    days: course.moved({ weekly: after.weekly, capacity: after.capacity }),
  })
  const explained = reasons.reduce((sum, it) => sum + it.days, 0)
  if (Number.isNaN(explained)) return null
  reasons.push({ kind: 'spread', days: days - explained })
  return { days, reasons: reasons.filter((it) => it.days !== 0).toSorted((a, b) => Math.abs(b.days) - Math.abs(a.days)) }
}

interface Found {
  was: number | undefined
  is: number | undefined
  between: DoneBetween
}

function changeOf(milestone: string, { was, is, between: { done } }: Found) {
  const ratio = done.get(milestone)
  if (ratio !== undefined) return { kind: 'took', milestone, ratio } as const
  if (was === undefined) return { kind: is === undefined ? 'beside' : 'added', milestone } as const
  return is === undefined || (is === 0 && was !== 0)
    ? ({ kind: 'left-out', milestone } as const)
    : ({ kind: 'estimate', milestone } as const)
}

interface State {
  from: string
  hours: number
  weekly: number
  capacity: Capacity
  away: readonly DaySpan[]
}

/** The usual course, and where it ends while one thing after the other is changed. */
class Course {
  now: State
  private readonly origin: string
  private end: number

  constructor({ from, left, weekly, capacity }: ForecastBasis) {
    this.origin = from
    this.now = { from, hours: sumOf(left), weekly, capacity, away: capacity.away }
    this.end = this.endNow()
  }

  /** Days by which the end moves; not a number when it is too far ahead. */
  moved(change: Partial<State>): number {
    const before = this.end
    this.now = { ...this.now, ...change }
    this.end = this.endNow()
    return this.end - before
  }

  /** Hours that are expected up to the day before. */
  hoursUntil(day: string): number {
    return this.time().untilDay(daysBetween(this.now.from, day) - 1) / 60
  }

  private endNow(): number {
    const day = this.time().dayOf(60 * Math.max(0, this.now.hours))
    return day === null ? Number.NaN : daysBetween(this.origin, day)
  }

  private time() {
    const { from, weekly, capacity, away } = this.now
    return workingTime({ ...withMinutes(capacity, 60 * weekly), away }, from, { firstWeekday: 1, worked: 0 })
  }
}

const sumOf = (hours: ReadonlyMap<string, number>): number => [...hours.values()].reduce((sum, it) => sum + it, 0)

/** Days away from a day on. */
const awayFrom = (from: string, away: readonly DaySpan[]): number =>
  away.reduce((sum, it) => sum + Math.max(0, daysBetween(it.from > from ? it.from : from, it.to) + 1), 0)
