/** A map in pixels: where its nodes, lanes and edges lie. States only change how it is painted, so a layout is worked out once. */
import { dodges, uprightKey, uprightsOf, type Upright } from './map-gaps.ts'
import { gridOf, type Grid, type MapNode } from './map-grid.ts'
import { isGutter, routesOf, stretches, type Route } from './map-routes.ts'
import { settleRows } from './map-rows.ts'

export const NODE = { width: 106, height: 54 }
/** Room above a row: for edges, and for the flag that says "You are here". */
const ROW_GAP = 20
const LANE = { head: 40, foot: 14 }
const MARGIN = 8
/** Between two lines that run beside each other, and between a line and a node. */
const BESIDE = 8
/** Width of the sheet it is shown on, and how much a gap may grow to fill it. */
const PAGE = 1140
const MOST_SPREAD = 24

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

export interface MapLayout {
  width: number
  height: number
  /** One for each lane; a lane without nodes has no height. */
  lanes: readonly { y: number; height: number }[]
  nodes: ReadonlyMap<string, Box>
  /** Corners from the right side of one node to the left side of the other. */
  edges: readonly { from: string; to: string; corners: readonly Point[] }[]
}

const KEPT = 200
const kept = new Map<string, MapLayout>()

/** The layout of these nodes in this many lanes, kept for the next who asks. */
export function mapLayout(nodes: readonly MapNode[], lanes: number): MapLayout {
  const key = JSON.stringify([lanes, nodes])
  const found = kept.get(key)
  if (found) return found
  const made = layOut(nodes, lanes)
  const [oldest] = kept.keys()
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, made)
  return made
}

/** Works a layout out. */
export function layOut(nodes: readonly MapNode[], lanes: number): MapLayout {
  const grid = settleRows(nodes, gridOf(nodes, lanes))
  const routes = routesOf(nodes, grid)
  const gaps = uprightsOf(routes, grid.columns)
  const across = columnsAcross(gaps)
  const down = rowsDown(grid, lanes, tracksOf(routes))
  const aside = dodges(gaps)
  return {
    width: across.width,
    height: down.height,
    lanes: down.lanes,
    nodes: new Map(nodes.flatMap((it) => boxOf(it, grid, across, down))),
    edges: routes.map((route) => ({ from: route.from, to: route.to, corners: cornersOf(route, across, down, aside) })),
  }
}

interface Across {
  width: number
  columns: readonly number[]
  /** Where each upright stands. */
  uprights: ReadonlyMap<string, number>
}

/** A gap is as wide as its uprights need beside each other; those that never meet share a place. What is left of the page is spread. */
function columnsAcross(gaps: readonly (readonly Upright[])[]): Across {
  const placed = gaps.map(placesIn)
  const widths = placed.map((places) => BESIDE * (1 + Math.max(1, ...places.values())))
  const least = 2 * MARGIN + NODE.width * (gaps.length + 1) + widths.reduce((sum, it) => sum + it, 0)
  const more = gaps.length === 0 ? 0 : Math.floor(Math.min(MOST_SPREAD, Math.max(0, PAGE - least) / gaps.length) / 2)
  const columns = [MARGIN]
  const uprights = new Map<string, number>()
  for (const [gap, places] of placed.entries()) {
    const edge = (columns.at(-1) ?? 0) + NODE.width
    for (const [key, place] of places) uprights.set(key, edge + more + BESIDE * place)
    columns.push(edge + 2 * more + (widths[gap] ?? 0))
  }
  return { width: (columns.at(-1) ?? 0) + NODE.width + MARGIN, columns, uprights }
}

/** Place of each upright of a gap, counted from 1. */
function placesIn(gap: readonly Upright[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [i, it] of gap.entries()) {
    const beside = gap.slice(0, i).filter((other) => other.top <= it.bottom && it.top <= other.bottom)
    places.set(it.key, 1 + Math.max(0, ...beside.map((other) => places.get(other.key) ?? 0)))
  }
  return places
}

/** Lines that lie beside each other in a gutter. */
interface Tracks {
  /** Track of each line, as `level node`. */
  of: ReadonlyMap<string, number>
  /** Number of tracks of a gutter, by its level. */
  count: ReadonlyMap<number, number>
}

function tracksOf(routes: readonly Route[]): Tracks {
  const lines = new Map<string, { level: number; first: number; last: number }>()
  for (const route of routes) {
    for (const { level, first, last } of stretches(route).filter((it) => isGutter(it.level))) {
      const key = `${level} ${route.from}`
      const known = lines.get(key)
      lines.set(key, { level, first: Math.min(first, known?.first ?? first), last: Math.max(last, known?.last ?? last) })
    }
  }
  const of = new Map<string, number>()
  const count = new Map<number, number>()
  for (const [key, line] of lines) {
    const meets = [...of].filter(([other]) => {
      const it = lines.get(other)
      return it && it.level === line.level && it.first - 1 <= line.last && line.first - 1 <= it.last
    })
    const taken = new Set(meets.map(([, track]) => track))
    let track = 0
    while (taken.has(track)) track++
    of.set(key, track)
    count.set(line.level, Math.max(track + 1, count.get(line.level) ?? 0))
  }
  return { of, count }
}

interface Down {
  height: number
  lanes: readonly { y: number; height: number }[]
  rows: readonly number[]
  yOf(level: number, from: string): number
}

function rowsDown({ rowLanes }: Grid, laneCount: number, tracks: Tracks): Down {
  const rows: number[] = []
  const lanes: { y: number; height: number }[] = []
  const room = (row: number, least: number) => Math.max(least, 12 + BESIDE * (tracks.count.get(2 * row) ?? 0))
  let y = 0
  for (let lane = 0; lane < laneCount; lane++) {
    const top = y
    for (const [row, its] of rowLanes.entries()) {
      if (its !== lane) continue
      // The gutter above a lane's first row lies between its name and that row.
      y += y === top ? room(row, LANE.head) : room(row, ROW_GAP)
      rows.push(y)
      y += NODE.height
    }
    if (y > top) y += rowLanes.length === rows.length ? room(rows.length, LANE.foot) : LANE.foot
    lanes.push({ y: top, height: y - top })
  }
  const yOf = (level: number, from: string): number => {
    const track = tracks.of.get(`${level} ${from}`) ?? 0
    if (!isGutter(level)) return (rows[(level - 1) / 2] ?? 0) + NODE.height / 2
    const above = rows[level / 2]
    return above === undefined ? (rows.at(-1) ?? 0) + NODE.height + BESIDE * (track + 1) : above - BESIDE * (track + 1)
  }
  return { height: y, lanes, rows, yOf }
}

function boxOf({ id, rows: span = 1 }: MapNode, grid: Grid, across: Across, down: Down): [string, Box][] {
  const cell = grid.cells.get(id)
  if (!cell) return []
  const [top, last] = [down.rows[cell.row] ?? 0, down.rows[cell.row + span - 1] ?? 0]
  return [[id, { x: across.columns[cell.column] ?? 0, y: top, width: NODE.width, height: last - top + NODE.height }]]
}

function cornersOf(route: Route, across: Across, down: Down, aside: ReadonlySet<string>): Point[] {
  const levels = stretches(route).map((it) => down.yOf(it.level, route.from))
  const last = route.turns.at(-1)
  // Beside the middle on the side it comes from, so that it does not cross what it dodges.
  if (last && aside.has(`${uprightKey(route, last)} ${last.to}`)) levels.push((levels.pop() ?? 0) + BESIDE * Math.sign(last.from - last.to))
  const corners: Point[] = [{ x: (across.columns[route.start.column] ?? 0) + NODE.width, y: levels[0] ?? 0 }]
  route.turns.forEach((turn, i) => {
    const x = across.uprights.get(uprightKey(route, turn)) ?? 0
    corners.push({ x, y: levels[i] ?? 0 }, { x, y: levels[i + 1] ?? 0 })
  })
  return [...corners, { x: across.columns[route.end.column] ?? 0, y: levels.at(-1) ?? 0 }]
}
