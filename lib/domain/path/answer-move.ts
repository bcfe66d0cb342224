/** Answers given differently, alone and in pairs, as a result is tried against them. */

/** One answer given differently. */
export interface Move {
  item: string
  from: string
  to: string
  /** Points of agreement, or levels. */
  size: number
  /** What it speaks of: two moves of one subject read as one. */
  subject: string
}

/** Moves that may turn a verdict, by what can be told without working it out anew. */
export interface Candidate<M extends Move = Move> {
  moves: readonly M[]
  /** The side of the lean or of the hours that they would lead to, or none. */
  side: string
  /** How far beyond the limit, in the lean's points or in hours. */
  margin: number
}

/** Most sets of moves that are shown of one kind. */
const MOST = 2

/**
 * Tries candidates, the smallest first, until there are enough that hold. No answer comes in two of them.
 * @param stages candidates that are looked for only when those before were not enough
 * @param tries how many are tried at most
 * @param holds works the verdict out anew; null when the moves do not turn it
 */
export function firstThatHold<T>(
  stages: readonly (() => readonly Candidate[])[],
  tries: number,
  holds: (moves: readonly Move[]) => T | null,
): Held<T>[] {
  const held: Held<T>[] = []
  let tried = 0
  for (const stage of stages) {
    if (held.length === MOST) break
    let left = stage().filter((it) => !held.some((other) => shareAnswer(it, other)))
    while (held.length < MOST && tried < tries) {
      const next = smallest(left, new Set(held.map((it) => it.side)))
      if (!next) break
      const outcome = holds(next.moves)
      tried++
      if (outcome !== null) held.push({ moves: next.moves, side: next.side, outcome })
      left = left.filter((it) => (outcome === null ? it !== next : !shareAnswer(it, next)))
    }
  }
  return held
}

/** Moves that were seen to turn the verdict, with what it is then. */
export interface Held<T> {
  moves: readonly Move[]
  side: string
  outcome: T
}

export const sizeOf = (moves: readonly Move[]): number => moves.reduce((sum, it) => sum + it.size, 0)

type Moved = Pick<Candidate, 'moves'>

const shareAnswer = (a: Moved, b: Moved): boolean => a.moves.some((it) => b.moves.some((other) => other.item === it.item))

/** Another outcome before one that is there already, a short way before a long one, one subject before two, then the clearest. */
function smallest(candidates: readonly Candidate[], had: ReadonlySet<string>): Candidate | null {
  const order = (it: Candidate) => [
    had.has(it.side) ? 1 : 0,
    sizeOf(it.moves),
    new Set(it.moves.map((move) => move.subject)).size,
    -it.margin,
  ]
  let best: { candidate: Candidate; order: number[] } | null = null
  for (const candidate of candidates) {
    const own = order(candidate)
    if (!best || isBefore(own, best.order)) best = { candidate, order: own }
  }
  return best?.candidate ?? null
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((it, i) => it !== b[i])
  return first >= 0 && (a[first] ?? 0) < (b[first] ?? 0)
}

/** Every two moves of different answers. */
export function pairsOf<M extends Move>(moves: readonly M[]): [M, M][] {
  return moves.flatMap((a, i) => moves.slice(i + 1).flatMap((b): [M, M][] => (a.item === b.item ? [] : [[a, b]])))
}

export function moved(answers: ReadonlyMap<string, string>, moves: readonly Move[]): Map<string, string> {
  const changed = new Map(answers)
  for (const { item, to } of moves) changed.set(item, to)
  return changed
}
