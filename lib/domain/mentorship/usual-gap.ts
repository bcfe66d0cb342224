/** How many days usually lie between two days on which somebody did something: their own pace, from what they did. */
import { daysBetween } from '../calendar/calendar.ts'

/** Days from one active day to the next: half of the gaps lie between. */
export interface Gap {
  low: number
  high: number
}

/** Active days before a pace is known, and days back from the last one that say something about it. */
export const ENOUGH_DAYS = 6
export const PACE_WINDOW = 70

/** @param activeDays oldest first, each once. @returns null while there are too few to know */
export function usualGap(activeDays: readonly string[]): Gap | null {
  const last = activeDays.at(-1)
  if (last === undefined) return null
  const days = activeDays.filter((it) => daysBetween(it, last) <= PACE_WINDOW)
  if (days.length < ENOUGH_DAYS) return null
  const gaps = days.flatMap((it, index) => (index === 0 ? [] : [daysBetween(days[index - 1] ?? it, it)])).toSorted((a, b) => a - b)
  const at = (part: number) => gaps[Math.round(part * (gaps.length - 1))] ?? 1
  return { low: at(0.25), high: at(0.75) }
}

/** Active days in each of the last weeks, the present one last. A week is seven days that end today. */
export function activeDaysByWeek(activeDays: readonly string[], today: string, weeks: number): number[] {
  const counts = Array.from({ length: weeks }, () => 0)
  for (const day of activeDays) {
    const index = weeks - 1 - Math.floor(daysBetween(day, today) / 7)
    // A day of a zone that is ahead belongs to the present week.
    const week = Math.min(index, weeks - 1)
    if (week >= 0) counts[week] = (counts[week] ?? 0) + 1
  }
  return counts
}
