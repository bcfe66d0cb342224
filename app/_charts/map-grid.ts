/**
 * The grid of a map: a column for each rank of the prerequisite graph, rows for each lane. Ranks and the first order come from dagre;
 * where lanes and ranks meet, the nodes stand below each other.
 */
import { Graph, layout } from '@dagrejs/dagre'

export interface MapNode {
  id: string
  /** Index of its lane, from the top. */
  lane: number
  /** Ids of nodes that come before it. */
  after: readonly string[]
  /** Rows it takes, by default one. */
  rows?: number
}

export interface Cell {
  column: number
  /** Counted from the top of the map, through all lanes. */
  row: number
}

export interface Grid {
  columns: number
  /** Lane of each row. */
  rowLanes: readonly number[]
  cells: ReadonlyMap<string, Cell>
}

/** A first grid; every node is in a row of its lane, and no two share a cell. Lanes without nodes have no rows. */
export function gridOf(nodes: readonly MapNode[], lanes: number): Grid {
  const places = ranked(nodes)
  const columns = 1 + Math.max(-1, ...[...places.values()].map((it) => it.column))
  const cells = new Map<string, Cell>()
  const rowLanes: number[] = []
  for (let lane = 0; lane < lanes; lane++) {
    const top = rowLanes.length
    for (let column = 0; column < columns; column++) {
      const here = nodes
        .filter((it) => it.lane === lane && places.get(it.id)?.column === column)
        .toSorted((a, b) => (a.rows ?? 1) - (b.rows ?? 1) || (places.get(a.id)?.order ?? 0) - (places.get(b.id)?.order ?? 0))
      let row = top
      for (const { id, rows = 1 } of here) {
        cells.set(id, { column, row })
        row += rows
      }
      while (rowLanes.length < row) rowLanes.push(lane)
    }
  }
  return { columns, rowLanes, cells }
}

/** Column of each node, and its order within it, as dagre sees them: lanes are not known to it. */
function ranked(nodes: readonly MapNode[]): Map<string, { column: number; order: number }> {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'RL', ranker: 'longest-path' })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of nodes) graph.setNode(id, { width: 1, height: 1 })
  for (const { id, after } of nodes) for (const before of after) if (graph.hasNode(before)) graph.setEdge(id, before)
  layout(graph)
  const across = [...new Set(nodes.map((it) => graph.node(it.id).x))].toSorted((a, b) => a - b)
  return new Map(nodes.map(({ id }) => [id, { column: across.indexOf(graph.node(id).x), order: graph.node(id).y }]))
}
