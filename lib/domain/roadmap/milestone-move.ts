/** The moves of a milestone: from where each may be made, and what it means when it was made already. */
import type { MilestoneStatus } from './progress.ts'

interface Rule {
  /** States in which it may be made. */
  from: readonly MilestoneStatus[]
  /** States it leads to: a double click or a second tab finds one of them and changes nothing. */
  to: readonly MilestoneStatus[]
  /** Verb of the event it leaves. */
  verb: string
}

const OPEN: readonly MilestoneStatus[] = ['locked', 'ready', 'in-progress']
/** Begun, whatever came of it. */
const BEGUN: readonly MilestoneStatus[] = ['in-progress', 'with-mentor', 'changes-asked', 'finished', 'approved']
const IN_REVIEW: readonly MilestoneStatus[] = ['with-mentor', 'changes-asked']

export const MOVES = {
  start: { from: ['ready'], to: BEGUN, verb: 'milestone:started' },
  'undo-start': { from: ['in-progress'], to: ['ready', 'locked'], verb: 'milestone:start-undone' },
  /** By the learner's own word. While a mentor is asked it takes the request back: finished without a review. */
  finish: { from: ['in-progress', ...IN_REVIEW], to: ['finished', 'approved'], verb: 'milestone:finished' },
  /** An approval is history and stays so; the work may be done again all the same. */
  'undo-finish': { from: ['finished', 'approved'], to: ['in-progress', 'credited', 'skipped'], verb: 'milestone:finish-undone' },
  open: { from: ['locked'], to: ['ready', ...BEGUN], verb: 'milestone:opened' },
  'undo-open': { from: ['ready'], to: ['locked'], verb: 'milestone:open-undone' },
  skip: { from: [...OPEN, 'changes-asked'], to: ['skipped'], verb: 'milestone:skipped' },
  'undo-skip': { from: ['skipped'], to: [...OPEN, ...IN_REVIEW], verb: 'milestone:skip-undone' },
  credit: { from: [...OPEN, 'skipped'], to: ['credited'], verb: 'milestone:credited' },
  'undo-credit': { from: ['credited'], to: [...OPEN, ...IN_REVIEW, 'skipped', 'finished', 'approved'], verb: 'milestone:credit-undone' },
} as const satisfies Record<string, Rule>

export type Move = keyof typeof MOVES

/** go: it may be made · already: it was made before · no: it does not belong to this state. */
export function judge(move: Move, status: MilestoneStatus): 'go' | 'already' | 'no' {
  const { from, to }: Rule = MOVES[move]
  if (from.includes(status)) return 'go'
  return to.includes(status) ? 'already' : 'no'
}
