/** The longest part of a list of different numbers that rises, in its order; of several as long, the one that ends lowest. */
export function longestRising(numbers: readonly number[]): number[] {
  // The end of the best part of each length so far, each linked to what comes before it.
  const ends: Link[] = []
  for (const value of numbers) {
    const length = ends.findIndex((it) => it.value > value)
    const place = length === -1 ? ends.length : length
    ends[place] = { value, before: ends[place - 1] ?? null }
  }
  const rising: number[] = []
  for (let link = ends.at(-1) ?? null; link; link = link.before) rising.unshift(link.value)
  return rising
}

interface Link {
  value: number
  before: Link | null
}
