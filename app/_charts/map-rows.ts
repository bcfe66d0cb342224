/** Which row each node takes: nodes of one lane and column change places as long as the map becomes easier to read. */
import { crossings, uprightsOf } from './map-gaps.ts'
import type { Cell, Grid, MapNode } from './map-grid.ts'
import { routesOf, type Route } from './map-routes.ts'

/**
 * Nodes looked at, over all grids that are tried. The maps of the curriculum settle before; the limit bounds the time of one much larger,
 * for a rougher map.
 */
const MOST_WORK = 12_000
const CROSSING = 6
const TURN = 3

/** How hard a map is to read: crossings, turns and way up and down. */
export function strainOf(routes: readonly Route[], columns: number): number {
  const turns = routes.flatMap((it) => it.turns)
  const climb = turns.reduce((sum, it) => sum + Math.abs(it.to - it.from), 0)
  return CROSSING * crossings(routes, uprightsOf(routes, columns)) + TURN * turns.length + climb
}

/** The same grid with better rows, until no change makes it better. The same nodes always give the same rows. */
export function settleRows(nodes: readonly MapNode[], grid: Grid): Grid {
  const small = nodes.filter((it) => (it.rows ?? 1) === 1)
  let best = grid
  let least = strain(nodes, best)
  let work = 0
  for (let before = Infinity; least < before;) {
    before = least
    for (const node of small) {
      for (const tried of moves(nodes, best, node.id)) {
        work += nodes.length
        if (work > MOST_WORK) return best
        const cost = strain(nodes, tried)
        if (cost < least) [best, least] = [tried, cost]
      }
    }
  }
  return best
}

const strain = (nodes: readonly MapNode[], grid: Grid): number => strainOf(routesOf(nodes, grid), grid.columns)

/** The node in each other row of its lane; whoever stands there takes its place. Tall nodes stay. */
function* moves(nodes: readonly MapNode[], grid: Grid, id: string): Iterable<Grid> {
  const from = grid.cells.get(id)
  if (!from) return
  for (const [row, lane] of grid.rowLanes.entries()) {
    if (row === from.row || lane !== grid.rowLanes[from.row]) continue
    const to: Cell = { column: from.column, row }
    const other = nodes.find((it) => covers(grid, it, to))
    if (other && (other.rows ?? 1) > 1) continue
    const cells = new Map(grid.cells).set(id, to)
    if (other) cells.set(other.id, from)
    yield { ...grid, cells }
  }
}

function covers(grid: Grid, { id, rows = 1 }: MapNode, { column, row }: Cell): boolean {
  const cell = grid.cells.get(id)
  return cell !== undefined && cell.column === column && cell.row <= row && row < cell.row + rows
}
