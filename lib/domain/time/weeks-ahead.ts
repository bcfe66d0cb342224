/** The weeks from a day on, each as the part of a whole week that is not away, and where in it a day lies. */
import { minutesPerWeek, type Capacity } from './capacity.ts'
import { minutesByDay } from './working-time.ts'

/** A week is seven days, counted from the first day on. */
export class WeeksAhead {
  /** Part of a week's hours that there is time for, 0–1. */
  readonly parts: Float64Array
  /** For each day, the part of a week worked from the beginning of its week up to its end. */
  private readonly days: Float64Array

  constructor(capacity: Capacity, from: string, weeks: number) {
    const next = minutesByDay(capacity, from)
    const whole = minutesPerWeek(capacity)
    this.days = new Float64Array(7 * weeks)
    this.parts = new Float64Array(weeks)
    for (let day = 0; day < 7 * weeks; day++) {
      const before = day % 7 === 0 ? 0 : (this.days[day - 1] ?? 0)
      this.days[day] = before + next() / whole
    }
    for (let week = 0; week < weeks; week++) this.parts[week] = this.days[7 * week + 6] ?? 0
  }

  /** Days from the first one to where this part of the week's hours is worked. */
  dayOf(week: number, part: number): number {
    let day = 7 * week
    while (day < 7 * week + 6 && (this.days[day] ?? 0) < part - 1e-9) day++
    return day
  }
}
