/** Days on which something was planned: pauses left out. */
import { addDays, daysBetween } from '../calendar/calendar.ts'
import { apart, type DaySpan } from './capacity.ts'

/**
 * Whole days from one day up to the one before another, without those of rests; none where the second is no later.
 * @param rests they may overlap; one that ends before it begins has no day
 */
export function daysThatCount({ from, until }: { from: string; until: string }, rests: readonly DaySpan[]): number {
  const last = addDays(until, -1)
  const within = rests
    .map((it) => ({ from: it.from > from ? it.from : from, to: it.to < last ? it.to : last }))
    .filter((it) => it.to >= it.from)
  const rested = apart(within).reduce((sum, it) => sum + daysBetween(it.from, it.to) + 1, 0)
  return Math.max(0, daysBetween(from, until)) - rested
}
