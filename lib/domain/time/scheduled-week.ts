/** What a schedule has for each week. */
import { addDays, daysBetween } from '../calendar/calendar.ts'
import { weekOf, type Weekday } from './week.ts'
import type { Piece } from './work-order.ts'
import type { WorkingTime } from './working-time.ts'

export interface ScheduledWeek {
  /** Its first day. */
  from: string
  /** Hours that can be worked in it, from the first day of planning on. */
  capacity: number
  /** Hours, in the order in which they are worked; none in a week away. */
  parts: readonly { milestone: string; hours: number }[]
}

/** From the week in which work begins to the one in which it ends. */
export function scheduledWeeks(
  pieces: readonly Piece[],
  { time, finish, firstWeekday }: { time: WorkingTime; finish: string; firstWeekday: Weekday },
): ScheduledWeek[] {
  const first = weekOf(time.from, firstWeekday)
  const ahead = daysBetween(first, time.from)
  const count = Math.floor(daysBetween(first, finish) / 7) + 1
  let before = 0
  let next = 0
  return Array.from({ length: count }, (_, index) => {
    const until = time.untilDay(7 * index + 6 - ahead)
    const hours = new Map<string, number>()
    while (next < pieces.length) {
      const piece = pieces[next]
      if (!piece || piece.from >= until) break
      const own = (Math.min(piece.to, until) - Math.max(piece.from, before)) / 60 / piece.milestones.length
      for (const it of own > 0 ? piece.milestones : []) hours.set(it, (hours.get(it) ?? 0) + own)
      if (piece.to > until) break
      next++
    }
    const week = { from: addDays(first, 7 * index), capacity: (until - before) / 60, parts: partsOf(hours) }
    before = until
    return week
  })
}

const partsOf = (hours: ReadonlyMap<string, number>): ScheduledWeek['parts'] =>
  [...hours].map(([milestone, it]) => ({ milestone, hours: it }))
