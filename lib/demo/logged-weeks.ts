/** Hours that somebody of the demonstration logged, on the evenings and Saturdays on which they studied, and a week away among them. */
import { randomUUID } from 'node:crypto'
import { logTime } from '../commands/log-time.ts'
import { planAway } from '../commands/plan-away.ts'
import { addDays, dayOf } from '../domain/calendar/calendar.ts'
import { weekdayOf, type Weekday } from '../domain/time/week.ts'
import { perform } from '../operation.ts'
import { base, daysAgo, started, type Person } from './people.ts'

/** Minutes of the days on which they study; a good week and a short one take turns. */
const GOOD: Partial<Record<Weekday, number>> = { 2: 90, 4: 120, 6: 240 }
const SHORT: Partial<Record<Weekday, number>> = { 2: 75, 6: 195 }

export interface Logged {
  /** Days ago of the first log. */
  from: number
  /** Days that each milestone took, and the milestones, the one under way last. */
  every: number
  walked: readonly string[]
  /** Days ago of a time away, and of one still to come. */
  away: { from: number; to: number }
  ahead: { from: number; to: number }
}

export async function logWeeks(person: Person, { from, every, walked, away, ahead }: Logged): Promise<void> {
  for (const span of [away, ahead]) await perform(planAway, spanOf(span), base(person, daysAgo(from)))
  for (let ago = from; ago >= 0; ago--) {
    const day = addDays(dayOf(started), -ago)
    const minutes = (Math.floor(ago / 7) % 3 === 1 ? SHORT : GOOD)[weekdayOf(day)]
    if (minutes === undefined || (ago <= away.from && ago >= away.to)) continue
    const milestone = walked[Math.min(walked.length - 1, Math.floor((from - ago) / every))] ?? ''
    await perform(logTime, { key: randomUUID(), hours: `${minutes}m`, day, milestone }, base(person, daysAgo(ago)))
  }
}

/** Days ago; those to come are below 0. */
const spanOf = ({ from, to }: { from: number; to: number }) => ({
  key: randomUUID(),
  from: addDays(dayOf(started), -from),
  to: addDays(dayOf(started), -to),
})
