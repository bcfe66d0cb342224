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

export const MOVES = {
  start: { from: ['ready'], to: ['in-progress', 'finished'], verb: 'milestone:started' },
  'undo-start': { from: ['in-progress'], to: ['ready', 'locked'], verb: 'milestone:start-undone' },
  finish: { from: ['in-progress'], to: ['finished'], verb: 'milestone:finished' },
  'undo-finish': { from: ['finished'], to: ['in-progress', 'credited', 'skipped'], verb: 'milestone:finish-undone' },
  open: { from: ['locked'], to: ['ready', 'in-progress', 'finished'], verb: 'milestone:opened' },
  'undo-open': { from: ['ready'], to: ['locked'], verb: 'milestone:open-undone' },
  skip: { from: OPEN, to: ['skipped'], verb: 'milestone:skipped' },
  'undo-skip': { from: ['skipped'], to: OPEN, verb: 'milestone:skip-undone' },
  credit: { from: [...OPEN, 'skipped'], to: ['credited'], verb: 'milestone:credited' },
  'undo-credit': { from: ['credited'], to: [...OPEN, 'skipped', 'finished'], verb: 'milestone:credit-undone' },
} as const satisfies Record<string, Rule>

export type Move = keyof typeof MOVES

/** go: it may be made · already: it was made before · no: it does not belong to this state. */
export function judge(move: Move, status: MilestoneStatus): 'go' | 'already' | 'no' {
  const { from, to }: Rule = MOVES[move]
  if (from.includes(status)) return 'go'
  return to.includes(status) ? 'already' : 'no'
}
