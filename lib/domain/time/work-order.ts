/**
 * In which order work is done: an axis of minutes on which each piece of work has its place, whatever days they fall on. Work never rests
 * while something can be done, so the end of it is the same in any order.
 */
import { refuse, type OrRefused } from './plan-refusal.ts'

export interface OrderedWork {
  milestone: string
  /** Milestones that come before it; those not in the list hold nothing up. */
  prerequisites: readonly string[]
  /** Whole minutes left. */
  minutes: number
  isUnderWay: boolean
  /** Where on the axis it is to be done with: the end of the day it is pinned to. Null for anywhere. */
  dueAt: number | null
}

/** A stretch of the axis in which one milestone is worked on, or two that share it. */
export interface Piece {
  from: number
  to: number
  milestones: readonly string[]
}

export interface WorkOrder {
  pieces: readonly Piece[]
  /** Where each is begun and done with, in the order in which they are done with. */
  places: ReadonlyMap<string, { from: number; to: number }>
}

/**
 * What is under way first, then as listed, what is needed always before what needs it. Pinned work waits while there is other work, and
 * is done with at its place: it, and what it needs, then comes before everything. A place that cannot be kept beside those before it is
 * kept as nearly as they allow.
 * @param parallel milestones worked on at one time; a pinned one whose time has come is worked on alone
 */
export function workOrder(list: readonly OrderedWork[], parallel: 1 | 2): OrRefused<WorkOrder> {
  const tasks = tasksOf(list)
  const circle = inCircle(tasks)
  if (circle.length > 0) return refuse('needs-itself', circle)
  const pins = keptPins(tasks)
  const places = new Map<string, { from: number; to: number }>()
  const pieces: Piece[] = []
  let at = 0
  for (;;) {
    const open = tasks.filter((it) => !it.isDone && it.before.every((other) => other.isDone))
    if (open.length === 0) return { pieces, places }
    const chosen = choose(open, { pins, at, parallel })
    const length = lengthOf(chosen, pins, at)
    const milestones = chosen.map((it) => it.milestone)
    for (const it of chosen) {
      it.left -= length / chosen.length
      it.begunAt ??= at
    }
    if (length > 0) pieces.push({ from: at, to: at + length, milestones })
    at += length
    for (const it of chosen) {
      it.isDone = it.left <= 0
      if (it.isDone) places.set(it.milestone, { from: it.begunAt ?? at, to: at })
    }
  }
}

interface Task {
  milestone: string
  place: number
  left: number
  before: Task[]
  after: Task[]
  isUnderWay: boolean
  begunAt: number | null
  isDone: boolean
  dueAt: number | null
  /** Where it must be done with for the pins that are kept, its own or of what needs it. */
  limit: number
  /** Whether its own pin is kept: it waits for its time. */
  waits: boolean
  /** Whether it, or what needs it, has a pin that cannot be kept: it comes as soon as it can. */
  isLate: boolean
}

function tasksOf(list: readonly OrderedWork[]): Task[] {
  const tasks = list.map(({ milestone, minutes, isUnderWay, dueAt }, place): Task => ({
    milestone,
    place,
    left: minutes,
    before: [],
    after: [],
    isUnderWay,
    begunAt: null,
    isDone: false,
    dueAt,
    limit: Number.POSITIVE_INFINITY,
    waits: false,
    isLate: false,
  }))
  const known = new Map(tasks.map((it) => [it.milestone, it]))
  for (const [place, { prerequisites }] of list.entries()) {
    const task = tasks[place]
    for (const id of prerequisites) {
      const other = known.get(id)
      if (!task || !other) continue
      task.before.push(other)
      other.after.push(task)
    }
  }
  return tasks
}

/** Milestones that wait for themselves through others, or for ones that do. */
function inCircle(tasks: readonly Task[]): string[] {
  const waiting = new Map(tasks.map((it) => [it, it.before.length]))
  const free = tasks.filter((it) => it.before.length === 0)
  for (const it of free) {
    for (const next of it.after) {
      const left = (waiting.get(next) ?? 0) - 1
      waiting.set(next, left)
      if (left === 0) free.push(next)
    }
  }
  return free.length === tasks.length ? [] : tasks.filter((it) => (waiting.get(it) ?? 0) > 0).map((it) => it.milestone)
}

/** Places that are kept, earliest first. Each is kept if those before it still can be; the tasks are marked with what that means for them. */
function keptPins(tasks: readonly Task[]): Pin[] {
  const kept: Pin[] = []
  const pinned = tasks.filter((it) => it.dueAt !== null).toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
  for (const task of pinned) {
    const at = task.dueAt ?? 0
    const chain = withAll(task).filter((it) => it.limit > at)
    const before = kept.at(-1)
    const demand = (before?.demand ?? 0) + chain.reduce((sum, it) => sum + it.left, 0)
    if (demand > at) {
      for (const it of withAll(task)) it.isLate = true
      continue
    }
    for (const it of chain) it.limit = at
    task.waits = true
    if (before?.at === at) before.demand = demand
    else kept.push({ at, demand })
  }
  return kept
}

interface Pin {
  at: number
  /** Minutes left of all that must be done with by then. */
  demand: number
}

/** A task and everything that it needs. */
function withAll(task: Task): Task[] {
  const found = new Set([task])
  for (const it of found) for (const other of it.before) found.add(other)
  return [...found]
}

function choose(open: readonly Task[], { pins, at, parallel }: { pins: readonly Pin[]; at: number; parallel: 1 | 2 }): Task[] {
  const none = open.filter((it) => it.left <= 0)
  if (none.length > 0) return none
  // Whatever of it comes first, the earlier pins keep their places: no stretch is longer than they allow.
  const urgent = pins.find((it) => it.demand > 0 && it.at - at <= it.demand)
  const [first, second] = open.filter((it) => !urgent || it.limit <= urgent.at).toSorted(inTurn)
  if (!first) return []
  const isAlone = parallel === 1 || urgent !== undefined || first.isLate || isWaiting(first)
  return second && !isAlone && !isWaiting(second) ? [first, second] : [first]
}

const isWaiting = (it: Task): boolean => it.waits && !it.isLate

const inTurn = (a: Task, b: Task): number =>
  Number(isWaiting(a)) - Number(isWaiting(b)) ||
  (isWaiting(a) ? a.limit - b.limit : 0) ||
  Number(b.isLate) - Number(a.isLate) ||
  Number(b.isUnderWay || b.begunAt !== null) - Number(a.isUnderWay || a.begunAt !== null) ||
  a.place - b.place

/** Until one of them is done, or the time of a pin has come. Takes it off what the pins still need. */
function lengthOf(chosen: readonly Task[], pins: readonly Pin[], at: number): number {
  const count = chosen.length
  let length = count * Math.min(...chosen.map((it) => it.left))
  for (const pin of pins) {
    const others = chosen.filter((it) => it.limit > pin.at).length
    if (pin.demand > 0 && others > 0) length = Math.min(length, ((pin.at - at - pin.demand) * count) / others)
  }
  for (const pin of pins) pin.demand -= (length * chosen.filter((it) => it.limit <= pin.at).length) / count
  return length
}
