/** Hours in halves, as plans are read: nobody plans by the minute. */

/**
 * Rounds each to half an hour so that together they are the whole rounded: what stands below each other adds up.
 * @param hours 0 or more
 */
export function halfHours(hours: readonly number[]): number[] {
  const halves = hours.map((it) => 2 * it)
  const down = halves.map(Math.floor)
  let missing = Math.round(halves.reduce((sum, it) => sum + it, 0)) - down.reduce((sum, it) => sum + it, 0)
  const rest = (index: number) => (halves[index] ?? 0) - (down[index] ?? 0)
  const byRest = halves.map((_, index) => index).toSorted((a, b) => rest(b) - rest(a) || a - b)
  const up = new Set(byRest.filter(() => missing-- > 0))
  return down.map((it, index) => (it + (up.has(index) ? 1 : 0)) / 2)
}
