/** Days away that can be planned with. */
import { daysBetween, isDay } from '../calendar/calendar.ts'
import type { DaySpan } from './capacity.ts'
import { LIMITS, refuse, type OrRefused } from './plan-refusal.ts'

/** @param already times away that are not over */
export function daysAway(span: DaySpan, { already }: { already: number }): OrRefused<DaySpan> {
  if (!isDay(span.from) || !isDay(span.to) || span.to < span.from) return refuse('away-not-days')
  if (daysBetween(span.from, span.to) >= LIMITS.daysAway) return refuse('away-for-ever')
  return already < LIMITS.timesAway ? span : refuse('away-too-often')
}
