/**
 * Ways of the edges over the grid of a map. An edge leaves a node to the right, runs level, and changes level only in the gaps between
 * columns: once, or twice by way of the gutter above a row, which leads round every node. Levels are even for the gutter above a row and odd for the row itself.
 */
import type { Cell, Grid, MapNode } from './map-grid.ts'

/** A change of level in the gap after a column. */
export interface Turn {
  gap: number
  from: number
  to: number
}

export interface Route {
  from: string
  to: string
  start: Cell
  end: Cell
  /** None: straight on. */
  turns: readonly Turn[]
}

export const levelOf = (row: number): number => 2 * row + 1
export const isGutter = (level: number): boolean => level % 2 === 0

/** The stretches of an edge between its turns: a level with the columns it passes, ends left out. */
export function stretches({ start, end, turns }: Route): { level: number; first: number; last: number }[] {
  const stops = [...turns.map((it) => it.gap), end.column - 1]
  return stops.map((gap, i) => ({
    level: i === 0 ? levelOf(start.row) : (turns[i - 1]?.to ?? 0),
    first: i === 0 ? start.column + 1 : (turns[i - 1]?.gap ?? 0) + 1,
    last: gap,
  }))
}

/** One route for each edge, short edges first. Two edges share a level only when they come from or go to the same node. */
export function routesOf(nodes: readonly MapNode[], grid: Grid): Route[] {
  const taken = occupied(nodes, grid)
  const edges = nodes.flatMap(({ id, after }) =>
    after.flatMap((from) => {
      const [start, end] = [grid.cells.get(from), grid.cells.get(id)]
      return start && end ? [{ from, to: id, start, end }] : []
    }),
  )
  return edges
    .toSorted((a, b) => a.end.column - a.start.column - (b.end.column - b.start.column))
    .map((edge) => {
      const route = best(edge, taken, grid)
      claim(route, taken)
      return route
    })
}

/** Who stands in or runs through each place: a column at a level, which `placeOf` makes one number, since it is asked so often. */
type Taken = Map<number, string>
const placeOf = (column: number, level: number): number => column * 10_000 + level

function occupied(nodes: readonly MapNode[], grid: Grid): Taken {
  const taken: Taken = new Map()
  for (const { id, rows = 1 } of nodes) {
    const cell = grid.cells.get(id)
    if (cell) for (let i = 0; i < rows; i++) taken.set(placeOf(cell.column, levelOf(cell.row + i)), id)
    // Nothing may run between the rows of one tall node either.
    if (cell) for (let i = 1; i < rows; i++) taken.set(placeOf(cell.column, levelOf(cell.row + i) - 1), id)
  }
  return taken
}

/** On its first level an edge belongs with the others from its start, on its last with the others to its end. */
const companyOf = (route: Route, stretch: number): string =>
  stretch === route.turns.length && stretch > 0 ? `to ${route.to}` : `from ${route.from}`

function best(edge: Omit<Route, 'turns'>, taken: Taken, grid: Grid): Route {
  let found: Route | null = null
  let least = Infinity
  for (const turns of waysOf(edge, grid)) {
    const route = { ...edge, turns }
    const cost = costOf(route)
    if (cost < least && isFree(route, taken)) [found, least] = [route, cost]
  }
  // Gutters are never taken, so there is always a way.
  if (!found) throw new Error(`no way from ${edge.from} to ${edge.to}`)
  return found
}

function waysOf({ start, end }: Omit<Route, 'turns'>, grid: Grid): Turn[][] {
  const [from, to] = [levelOf(start.row), levelOf(end.row)]
  const [first, last] = [start.column, end.column - 1]
  const ways: Turn[][] = from === to ? [[]] : []
  if (from !== to) for (let gap = first; gap <= last; gap++) ways.push([{ gap, from, to }])
  if (first === last) return ways
  for (let level = 0; level <= 2 * grid.rowLanes.length; level += 2) {
    ways.push([
      { gap: first, from, to: level },
      { gap: last, from: level, to },
    ])
  }
  return ways
}

function isFree(route: Route, taken: Taken): boolean {
  return stretches(route).every(({ level, first, last }, i) => {
    for (let column = first; column <= last; column++) {
      const holder = taken.get(placeOf(column, level))
      // Edges in a gutter lie beside each other; only a tall node blocks it.
      if (holder !== undefined && holder !== companyOf(route, i)) return false
    }
    return true
  })
}

function claim(route: Route, taken: Taken): void {
  stretches(route).forEach(({ level, first, last }, i) => {
    if (!isGutter(level)) for (let column = first; column <= last; column++) taken.set(placeOf(column, level), companyOf(route, i))
  })
}

/** Short ways with few turns; turning beside a node rather than on the open way. */
function costOf({ start, end, turns }: Route): number {
  const climb = turns.reduce((sum, it) => sum + Math.abs(it.to - it.from), 0)
  const open = turns.filter((it) => it.gap !== start.column && it.gap !== end.column - 1).length
  return climb + 4 * turns.length + open
}
