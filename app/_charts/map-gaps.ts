/** What happens in the gaps between columns: which changes of level stand beside each other, in which order, and what they cross. */
import { isGutter, stretches, type Route } from './map-routes.ts'

/** One upright line: the changes of level of one gap that begin at the same level and come from the same node. */
export interface Upright {
  key: string
  gap: number
  from: number
  to: readonly number[]
  top: number
  bottom: number
}

export const uprightKey = (route: Pick<Route, 'from'>, turn: { gap: number; from: number }): string =>
  `${route.from} ${turn.gap} ${turn.from}`

/** Uprights of each gap, from left to right, so ordered that few lines cross and none lie on each other. */
export function uprightsOf(routes: readonly Route[], columns: number): Upright[][] {
  const gaps = Array.from({ length: Math.max(0, columns - 1) }, (): Map<string, Upright> => new Map())
  for (const route of routes) {
    for (const turn of route.turns) {
      const key = uprightKey(route, turn)
      const to = [...(gaps[turn.gap]?.get(key)?.to ?? []), turn.to]
      const ends = [turn.from, ...to]
      gaps[turn.gap]?.set(key, { key, gap: turn.gap, from: turn.from, to, top: Math.min(...ends), bottom: Math.max(...ends) })
    }
  }
  return gaps.map((gap) => inOrder([...gap.values()]))
}

/** Puts each upright where it crosses least among those before it. */
function inOrder(uprights: readonly Upright[]): Upright[] {
  const order: Upright[] = []
  for (const it of uprights) {
    let [place, least] = [0, Infinity]
    for (let at = 0; at <= order.length; at++) {
      const cost = order.reduce((sum, other, i) => sum + (i < at ? meetings(other, it) : meetings(it, other)), 0)
      if (cost < least) [place, least] = [at, cost]
    }
    order.splice(place, 0, it)
  }
  return order
}

/** Lines that would lie on each other: one of them then ends a little beside the middle of its node. */
const OVERLAP = 3

/** Crossings of two uprights in one gap when the first stands left of the second. */
function meetings(left: Upright, right: Upright): number {
  const ends = [...new Set(left.to)]
  return (overlap(left, right) ? OVERLAP : 0) + Number(within(right.from, left)) + ends.filter((level) => within(level, right)).length
}

/** Whether the left one's way on would lie on the right one's way in. */
const overlap = (left: Upright, right: Upright): boolean => !isGutter(right.from) && left.to.includes(right.from)

/** Where a line must end beside the middle of its node, as `key level`. */
export function dodges(gaps: readonly (readonly Upright[])[]): Set<string> {
  const found = new Set<string>()
  for (const gap of gaps) {
    for (const [i, left] of gap.entries())
      for (const right of gap.slice(i + 1)) if (overlap(left, right)) found.add(`${left.key} ${right.from}`)
  }
  return found
}

const within = (level: number, { top, bottom }: Upright): boolean => level > top && level < bottom

/** Number of places where two lines cross. */
export function crossings(routes: readonly Route[], gaps: readonly (readonly Upright[])[]): number {
  let sum = 0
  for (const gap of gaps) gap.forEach((left, i) => gap.slice(i + 1).forEach((right) => (sum += meetings(left, right))))
  for (const { from, gap, level } of passages(routes))
    sum += (gaps[gap] ?? []).filter((it) => within(level, it) && !it.key.startsWith(`${from} `)).length
  return sum
}

/** Gaps that are crossed on one level from column to column. Edges that run together count once. */
function passages(routes: readonly Route[]): { from: string; gap: number; level: number }[] {
  const found = new Map<string, { from: string; gap: number; level: number }>()
  for (const route of routes) {
    const levels = stretches(route)
    levels.forEach(({ level, first, last }, i) => {
      const [start, end] = [i === 0 ? first - 1 : first, i === levels.length - 1 ? last : last - 1]
      for (let gap = start; gap <= end; gap++) found.set(`${route.from} ${gap} ${level}`, { from: route.from, gap, level })
    })
  }
  return [...found.values()]
}
