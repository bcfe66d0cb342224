/**
 * The stones of a cairn as outlines, from the ground up. Without React, so that paper can be drawn from it too. How a stone is formed
 * follows from its milestone's id alone, so that it keeps its form for ever.
 */
import { seededRandom, type Random } from '#lib/domain/numbers/seeded-random.ts'

/** Finished or approved · with a mentor, or sent back with changes · under way · ahead. */
export const STONE_STATES = ['placed', 'mentor', 'under-way', 'ahead'] as const
export type StoneState = (typeof STONE_STATES)[number]

/** A milestone that asks for hours. */
export interface Stone {
  id: string
  title: string
  hours: number
  state: StoneState
}

export interface DrawnStone extends Stone {
  /** Path data: M, C, L and Z. */
  path: string
}

export interface CairnDrawing {
  width: number
  height: number
  ground: number
  /** The lowest first. */
  stones: readonly DrawnStone[]
}

const WIDTH = 208
/** Of the stones together: a longer way has thinner ones. */
const TALLEST = 322
const TOP = 4
const GAP = 1.4
const THINNEST = 3.5
/** For an hour, where there is room. */
const THICK = 0.86
const WIDEST = 172
const NARROWEST = 52

/** @param stones those placed in the order in which they were placed, the others in the order of the roadmap */
export function cairnStones(stones: readonly Stone[]): CairnDrawing {
  const laid = STONE_STATES.flatMap((state) => stones.filter((it) => it.state === state))
  const hours = laid.reduce((sum, it) => sum + it.hours, 0)
  const room = Math.max(0, TALLEST - laid.length * (GAP + THINNEST))
  const each = Math.min(THICK, room / Math.max(1, hours))
  const heights = laid.map((it) => THINNEST + each * it.hours)
  const height = Math.ceil(TOP + heights.reduce((sum, it) => sum + it + GAP, 0) + 4)
  const ground = height - 3
  let bottom = ground - 1
  const drawn = laid.map((it, index) => {
    const high = heights[index] ?? THINNEST
    const across = WIDEST - ((WIDEST - NARROWEST) * index) / Math.max(8, laid.length - 1)
    const path = outline({ across, high, bottom }, seededRandom(seedOf(it.id)))
    bottom -= high + GAP
    return { ...it, path }
  })
  return { width: WIDTH, height, ground, stones: drawn }
}

interface Box {
  across: number
  high: number
  bottom: number
}

/** Flat below, bowed above, no two alike. */
function outline({ across, high, bottom }: Box, random: Random): string {
  const between = (least: number, most: number) => least + (most - least) * random.next()
  const width = across * between(0.93, 1.05)
  const left = WIDTH / 2 + between(-3.5, 3.5) - width / 2
  const right = left + width
  const at = (part: number) => left + part * width
  const up = (part: number) => bottom - part * high
  const sides = [between(0.32, 0.55), between(0.32, 0.55)] as const
  const top = { x: at(between(0.42, 0.58)), y: up(1) }
  const shoulders = [
    { x: at(between(0.2, 0.3)), y: up(between(0.9, 0.99)) },
    { x: at(between(0.7, 0.82)), y: up(between(0.86, 0.98)) },
  ] as const
  const feet = [at(between(0.1, 0.2)), at(between(0.8, 0.9))] as const
  const points = [
    [left, up(0.82), shoulders[0].x - 0.12 * width, shoulders[0].y, shoulders[0].x, shoulders[0].y],
    [shoulders[0].x + 0.08 * width, shoulders[0].y, top.x - 0.1 * width, top.y, top.x, top.y],
    [top.x + 0.1 * width, top.y, shoulders[1].x - 0.08 * width, shoulders[1].y, shoulders[1].x, shoulders[1].y],
    [shoulders[1].x + 0.12 * width, shoulders[1].y, right, up(0.8), right, up(sides[1])],
    [right, up(0.12), feet[1] + 0.06 * width, bottom, feet[1], bottom],
  ]
  const back = [feet[0] - 0.06 * width, bottom, left, up(0.12), left, up(sides[0])]
  return `M${line([left, up(sides[0])])}${points.map((it) => `C${line(it)}`).join('')}L${line([feet[0], bottom])}C${line(back)}Z`
}

const line = (values: readonly number[]): string => values.map((it) => it.toFixed(1)).join(' ')

/** A whole number from a text, by the hash of Fowler, Noll and Vo (FNV-1a, 32 bits). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const it of text) hash = Math.imul(hash ^ (it.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
