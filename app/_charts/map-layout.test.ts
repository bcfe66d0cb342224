import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '#lib/content/current.ts'
import type { Scope } from '#lib/domain/curriculum/curriculum.ts'
import { laneOf } from '#lib/domain/roadmap/map-lanes.ts'
import { milestonesOf } from '#lib/domain/path/path.ts'
import type { MapNode } from './map-grid.ts'
import { layOut, mapLayout, type Box, type MapLayout, type Point } from './map-layout.ts'

const curriculum = content()
const tracks = [...curriculum.tracks.values()]
const LANES = curriculum.settings.lanes.length

function nodesOf(track: (typeof tracks)[number], scope: Scope, electives: readonly string[]): MapNode[] {
  const listed = milestonesOf(curriculum, track, { scope, electives }).map((it) => it.milestone)
  const ids = new Set(listed.map((it) => it.id))
  const first: MapNode = { id: 'entry', lane: 1, after: [], rows: 2 }
  return [
    first,
    ...listed.map(({ id, prerequisites }) => ({
      id,
      lane: laneOf(curriculum, { milestone: id, skills: [] }),
      after: prerequisites.filter((it) => ids.has(it)),
    })),
  ]
}

const everything = tracks.flatMap((track) =>
  (['first-role', 'full'] as const).flatMap((scope) =>
    [[], track.electives.map((it) => it.milestone)].map((electives) => ({
      name: `${track.id}, ${scope}, ${electives.length} electives`,
      nodes: nodesOf(track, scope, electives),
    })),
  ),
)

/** Any graph whose edges point forwards. */
const graphs = fc
  .array(fc.record({ lane: fc.nat(2), before: fc.array(fc.nat(30), { maxLength: 3 }), rows: fc.constantFrom(1, 1, 1, 2) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((list) =>
    list.map(({ lane, before, rows }, i): MapNode => {
      const after = i === 0 ? [] : [...new Set(before.map((it) => `n${it % i}`))]
      return { id: `n${i}`, lane, after, rows: after.length === 0 ? rows : 1 }
    }),
  )

const choices = fc
  .record({ track: fc.constantFrom(...tracks), scope: fc.constantFrom('first-role' as const, 'full' as const) })
  .chain(({ track, scope }) => fc.subarray(track.electives.map((it) => it.milestone)).map((electives) => nodesOf(track, scope, electives)))

describe.each(everything)('the map of $name', ({ nodes }) => {
  const layout = layOut(nodes, LANES)
  test('is readable: nodes apart and in their lanes, edges from node to node and round all others', () => expectReadable(nodes, layout))
  test('fits the sheet of a wide screen', () => expect(layout.width).toBeLessThanOrEqual(1158))
})

describe('any map', () => {
  test('of a track is readable, whichever electives are taken', () => {
    fc.assert(
      fc.property(choices, (nodes) => expectReadable(nodes, layOut(nodes, LANES))),
      { numRuns: 25 },
    )
  })

  test('of any graph is readable', () => {
    fc.assert(
      fc.property(graphs, (nodes) => expectReadable(nodes, layOut(nodes, 3))),
      { numRuns: 150 },
    )
  })

  test('is the same for the same nodes, kept or not', () => {
    const [{ nodes } = { nodes: [] }] = everything
    expect(layOut(structuredClone(nodes), LANES)).toEqual(layOut(nodes, LANES))
    expect(mapLayout(nodes, LANES)).toEqual(layOut(nodes, LANES))
    expect(mapLayout(structuredClone(nodes), LANES)).toBe(mapLayout(nodes, LANES))
  })

  test('without nodes is empty', () => {
    expect(layOut([], 3)).toMatchObject({ edges: [], lanes: [{ height: 0 }, { height: 0 }, { height: 0 }] })
  })
})

function expectReadable(nodes: readonly MapNode[], layout: MapLayout): void {
  expect([...layout.nodes.keys()].toSorted()).toEqual(nodes.map((it) => it.id).toSorted())
  expectApart(layout)
  for (const { id, lane } of nodes) {
    const [box, band] = [boxOf(layout, id), layout.lanes[lane]]
    expect(box.y, id).toBeGreaterThan(band?.y ?? Infinity)
    expect(box.y + box.height, id).toBeLessThan((band?.y ?? 0) + (band?.height ?? 0))
    expect(box.x + box.width, id).toBeLessThan(layout.width)
  }
  const pairs = nodes.flatMap((it) => it.after.map((from) => `${from} ${it.id}`))
  expect(layout.edges.map((it) => `${it.from} ${it.to}`).toSorted()).toEqual(pairs.toSorted())
  for (const edge of layout.edges) expectWay(layout, edge)
  expectTold(layout)
}

const boxOf = (layout: MapLayout, id: string): Box => {
  const box = layout.nodes.get(id)
  if (!box) throw new Error(`no node ${id}`)
  return box
}

function expectApart(layout: MapLayout): void {
  const boxes = [...layout.nodes]
  for (const [i, [a, first]] of boxes.entries())
    for (const [b, other] of boxes.slice(i + 1)) expect(meet(grown(first, 7), other), `${a} and ${b} are too close`).toBe(false)
}

const grown = (box: Box, by: number): Box => ({ x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by })
const meet = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** From the right side of one to the left side of the other, level and upright only, outside all nodes and inside the map. */
function expectWay(layout: MapLayout, { from, to, corners }: MapLayout['edges'][number]): void {
  const [start, end] = [boxOf(layout, from), boxOf(layout, to)]
  const [first, last] = [corners[0], corners.at(-1)]
  expect(first?.x).toBe(start.x + start.width)
  expect(last?.x).toBe(end.x)
  for (const [point, box] of [[first, start] as const, [last, end] as const]) {
    expect(point?.y).toBeGreaterThan(box.y)
    expect(point?.y).toBeLessThan(box.y + box.height)
  }
  for (const segment of segmentsOf(corners)) {
    expect(Math.min(segment.width, segment.height), `${from} to ${to} runs level or upright`).toBe(0)
    expect(segment.y >= 0 && segment.y + segment.height <= layout.height, `${from} to ${to} stays on the map`).toBe(true)
    for (const [id, box] of layout.nodes) expect(meet(segment, grown(box, -0.5)), `${from} to ${to} passes ${id}`).toBe(false)
  }
}

function segmentsOf(corners: readonly Point[]): Box[] {
  return corners.slice(1).map((b, i) => {
    const a = corners[i] ?? b
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
  })
}

/** Lines that share neither a start nor an end never lie on each other, so each can be followed. */
function expectTold({ edges }: MapLayout): void {
  for (const [i, a] of edges.entries()) {
    for (const b of edges.slice(i + 1)) {
      if (a.from === b.from || a.to === b.to) continue
      for (const s of segmentsOf(a.corners))
        for (const t of segmentsOf(b.corners)) expect(lieOn(s, t), `${a.from} to ${a.to} lies on ${b.from} to ${b.to}`).toBe(false)
    }
  }
}

function lieOn(a: Box, b: Box): boolean {
  if (a.width > 0 && b.width > 0) return a.y === b.y && a.x < b.x + b.width && b.x < a.x + a.width
  if (a.height > 0 && b.height > 0) return a.x === b.x && a.y < b.y + b.height && b.y < a.y + a.height
  return false
}
