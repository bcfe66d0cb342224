/** A line with round corners as path data. */
import type { Point } from './map-layout.ts'

const RADIUS = 6

/** Level and upright stretches only; a corner is rounded by what its shorter stretch has room for. */
export function roundedPath(corners: readonly Point[]): string {
  const [start, ...rest] = corners
  if (!start) return ''
  let path = `M${start.x} ${start.y}`
  rest.forEach((corner, i) => {
    const [before, after] = [corners[i], rest[i + 1]]
    if (!before || !after) {
      path += `L${corner.x} ${corner.y}`
      return
    }
    const radius = Math.min(RADIUS, lengthOf(before, corner) / 2, lengthOf(corner, after) / 2)
    const [from, to] = [towards(corner, before, radius), towards(corner, after, radius)]
    path += `L${from.x} ${from.y}Q${corner.x} ${corner.y} ${to.x} ${to.y}`
  })
  return path
}

const lengthOf = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

const towards = (from: Point, to: Point, by: number): Point => ({
  x: from.x + by * Math.sign(to.x - from.x),
  y: from.y + by * Math.sign(to.y - from.y),
})
