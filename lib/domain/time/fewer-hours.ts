/** Hours a week to plan with, for somebody whose weeks do not hold the planned ones. */
import { LIMITS } from './plan-refusal.ts'

/**
 * As many as their own weeks had, in halves. Where that says nothing, since there are no weeks or they held more, two of three of the
 * planned ones. Always fewer than planned; null where fewer cannot be planned.
 * @param kept hours a week as they were logged, null while that is not known
 */
export function fewerHours(planned: number, kept: number | null): number | null {
  const { least } = LIMITS.hoursPerWeek
  const wanted = kept !== null && kept > 0 && kept < planned ? kept : (2 * planned) / 3
  const halves = Math.max(least, Math.floor(2 * wanted) / 2)
  return halves < planned ? halves : null
}
