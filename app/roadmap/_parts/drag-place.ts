/** Where a row that is dragged would be dropped. Gaps count from 0, above the first row, to the number of rows, below the last. */

/** @param middles of the rows, from the top down, in pixels */
export function nearestGap(middles: readonly number[], y: number): number {
  const below = middles.findIndex((it) => it > y)
  return below === -1 ? middles.length : below
}

/**
 * What the row would stand before.
 * @param end what stands behind the last row
 * @returns null where that is its own place
 */
export function dropBefore(ids: readonly string[], { from, gap, end }: { from: number; gap: number; end: string }): string | null {
  if (gap === from || gap === from + 1) return null
  return ids[gap] ?? end
}
