/** A simulated learner: walks a roadmap to its end, week by week, and logs every hour. */
import { addDays } from '../domain/calendar/calendar.ts'
import type { DaySpan } from '../domain/time/capacity.ts'
import type { Range } from '../domain/path/hours.ts'
import { sidesOf } from '../domain/time/hours-spread.ts'
import type { Random } from '../domain/numbers/seeded-random.ts'
import type { TimeLog } from '../domain/time/time-log.ts'
import type { LearnerKind } from './learner-kind.ts'

/** A Monday. */
export const START = '2026-01-05'
const AREAS = 6
/** What a level of a mood keeps from one week to the next: half of it for six weeks. */
const MOOD_KEPT = 0.5 ** (1 / 6)
/** Nobody works longer than that in a week. */
const MOST_HOURS = 60
/** Days of a week on which there is work, counted from its first. */
const WORKDAYS = [1, 3, 5, 6]

export interface SimulatedMilestone {
  milestone: string
  area: string
  estimate: Range
  /** What it really takes. */
  hours: number
}

export interface SimulatedLearner {
  planned: number
  milestones: readonly SimulatedMilestone[]
  /** The whole way, oldest first. */
  logs: readonly TimeLog[]
  /** Day of the last hour of each milestone, in their order. */
  finishedOn: readonly string[]
  /** Weeks away: all that there are, and those of them that were entered long before. */
  away: readonly DaySpan[]
  enteredAhead: readonly DaySpan[]
}

export function simulateLearner(kind: LearnerKind, random: Random): SimulatedLearner {
  const milestones = roadmapOf(kind, random)
  const planned = 4 + Math.floor(9 * random.next())
  const weeks = new Weeks(kind, planned, random)
  const total = milestones.reduce((sum, it) => sum + it.hours, 0)
  const logs: TimeLog[] = []
  const finishedOn: string[] = []
  let done = 0
  let open = 0
  let left = milestones[0]?.hours ?? 0
  for (let week = 0; open < milestones.length; week++) {
    const hours = weeks.next(done > total / 2)
    done += hours
    for (const weekday of WORKDAYS) {
      const day = addDays(START, 7 * week + weekday)
      let today = hours / WORKDAYS.length
      while (today > 1e-9 && open < milestones.length) {
        const own = Math.min(today, left)
        logs.push({ day, milestone: milestones[open]?.milestone ?? '', hours: own })
        today -= own
        left -= own
        if (left > 1e-9) continue
        finishedOn.push(day)
        open++
        left = milestones[open]?.hours ?? 0
      }
    }
  }
  return { planned, milestones, logs, finishedOn, ...weeks.away() }
}

/** Like the roadmaps of the content: 15 to 25 milestones of 20 to 60 hours. */
function roadmapOf(kind: LearnerKind, random: Random): SimulatedMilestone[] {
  const person = random.normal()
  const areas = Array.from({ length: AREAS }, () => random.normal())
  return Array.from({ length: 15 + Math.floor(11 * random.next()) }, (_, index) => {
    const likely = 20 + Math.floor(41 * random.next())
    const estimate = { low: Math.round(0.56 * likely), likely, high: Math.round(1.75 * likely) }
    const area = Math.floor(AREAS * random.next())
    const side = (deviations: number, part: number) => deviations * part * sidesOf(estimate)[deviations < 0 ? 'under' : 'over']
    const off = side(person, kind.hours.person) + side(areas[area] ?? 0, kind.hours.area) + side(random.normal(), kind.hours.own)
    const stuck = random.next() < kind.stuck ? 3 : 1
    return { milestone: `m${index}`, area: `area-${area}`, estimate, hours: likely * kind.takes * stuck * Math.exp(off) }
  })
}

/** Hours of one week after the other. */
class Weeks {
  private readonly kind: LearnerKind
  private readonly random: Random
  private level: number
  private readonly change: number
  private mood = 0
  private count = 0
  private readonly spans: { span: DaySpan; isEntered: boolean }[] = []

  constructor(kind: LearnerKind, planned: number, random: Random) {
    this.kind = kind
    this.random = random
    this.level = planned * kind.pace.middle * Math.exp(kind.pace.deviation * random.normal())
    this.change = kind.halfWay[Math.floor(kind.halfWay.length * random.next())] ?? 1
    this.mood = random.normal()
  }

  next(isSecondHalf: boolean): number {
    const { moods, wander, unevenness, idle, away } = this.kind
    const from = addDays(START, 7 * this.count++)
    this.mood = MOOD_KEPT * this.mood + Math.sqrt(1 - MOOD_KEPT ** 2) * this.random.normal()
    this.level *= Math.exp(wander * this.random.normal())
    if (this.random.next() < away.weeks / 52) {
      this.spans.push({ span: { from, to: addDays(from, 6) }, isEntered: this.random.next() < away.entered })
      return 0
    }
    if (this.random.next() < idle) return 0
    const level = this.level * (isSecondHalf ? this.change : 1) * Math.exp(moods * this.mood)
    return Math.min(MOST_HOURS, level * Math.max(0.1, 1 + unevenness * this.random.normal()))
  }

  away(): Pick<SimulatedLearner, 'away' | 'enteredAhead'> {
    return { away: this.spans.map((it) => it.span), enteredAhead: this.spans.flatMap((it) => (it.isEntered ? [it.span] : [])) }
  }
}
