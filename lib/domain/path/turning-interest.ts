/** Interest answers that would turn the verdict by turning the lean. */
import { firstThatHold, moved, pairsOf, type Candidate, type Held, type Move } from './answer-move.ts'
import type { Content } from '../curriculum/content.ts'
import { CLEAR_LEAN, scoreInterest, type InterestResult } from './interest.ts'
import type { Answers } from '../answers/profile.ts'

/** A choice between two says 2 for either, so the other one is as far as two points of agreement. Editorial. */
const CHOICE = 2
/** Trying one costs a scoring of all interest answers. */
const TRIES = 16
/** The last digits of a float: limits are met exactly by whole points, and the trial tells. */
const DIGITS = 1e-9

interface LeanMove extends Move {
  /** What it adds to the lean. */
  by: number
}

/** @param holds null when this interest gives the same verdict */
export function turningInterest<T>(
  content: Content,
  answers: Answers,
  interest: InterestResult,
  holds: (interest: InterestResult) => T | null,
): Held<T>[] {
  const { lean, side } = interest
  // With too few answers there is nothing to turn: more of them are needed, not other ones.
  if (lean === null) return []
  const moves = movesOf(content, answers, lean)
  const candidatesOf = (sets: readonly (readonly LeanMove[])[]) => sets.flatMap((it) => candidatesFor(it, lean, side))
  const stages = [() => candidatesOf(moves.map((it) => [it])), () => candidatesOf(pairsOf(moves))]
  return firstThatHold(stages, TRIES, (changed) => holds(scoreInterest(content, moved(answers, changed))))
}

function movesOf(content: Content, answers: Answers, lean: number): LeanMove[] {
  return content.interest.items.flatMap((item): LeanMove[] => {
    const key = `interest:${item.id}`
    const from = answers.get(key) ?? ''
    const after = (to: string) => scoreInterest(content, new Map(answers).set(key, to)).lean
    const move = (to: number, size: number, by: number): LeanMove => ({
      item: key,
      from,
      to: String(to),
      size,
      by,
      subject: item.type === 'likert' ? item.construct : item.id,
    })
    if (item.type === 'forced-choice') {
      if (from !== '0' && from !== '1') return []
      const other = 1 - Number(from)
      return [move(other, CHOICE, (after(String(other)) ?? lean) - lean)].filter((it) => it.by !== 0)
    }
    const point = Number(from)
    if (!/^[1-5]$/.test(from)) return []
    // Each point does the same, so one of them tells of all.
    const step = point === 5 ? -1 : 1
    const byPoint = ((after(String(point + step)) ?? lean) - lean) * step
    if (byPoint === 0) return []
    return [1, 2, 3, 4, 5].flatMap((to) => (to === point ? [] : [move(to, Math.abs(to - point), (to - point) * byPoint)]))
  })
}

function candidatesFor(moves: readonly LeanMove[], lean: number, present: InterestResult['side']): Candidate[] {
  const after = moves.reduce((sum, it) => sum + it.by, lean)
  const margins = { models: -CLEAR_LEAN - after, none: CLEAR_LEAN - Math.abs(after), operations: after - CLEAR_LEAN }
  return Object.entries(margins).flatMap(([side, margin]) => (side !== present && margin >= -DIGITS ? [{ moves, side, margin }] : []))
}
