/** A point that a mentor raised in a review: its states and moves. The learner answers it in words, which moves nothing. */

export interface ItemFacts {
  resolvedAt: Date | null
  withdrawnAt: Date | null
}

/** resolved: the mentor saw that it is done · withdrawn: no longer asked for, by a mentor or because nobody answered in time. */
export const ITEM_STATES = ['open', 'resolved', 'withdrawn'] as const
export type ItemState = (typeof ITEM_STATES)[number]

export function itemState({ resolvedAt, withdrawnAt }: ItemFacts): ItemState {
  if (withdrawnAt) return 'withdrawn'
  return resolvedAt ? 'resolved' : 'open'
}

interface Rule {
  by: 'mentor' | 'clock'
  from: readonly ItemState[]
  to: ItemState
  /** Verb of the event it leaves. */
  verb: string
}

export const ITEM_MOVES = {
  resolve: { by: 'mentor', from: ['open'], to: 'resolved', verb: 'item:resolved' },
  withdraw: { by: 'mentor', from: ['open'], to: 'withdrawn', verb: 'item:withdrawn' },
  /** Not once the work is approved: that takes the approval back first. */
  reopen: { by: 'mentor', from: ['resolved'], to: 'open', verb: 'item:reopened' },
  lapse: { by: 'clock', from: ['open'], to: 'withdrawn', verb: 'item:lapsed' },
} as const satisfies Record<string, Rule>

export type ItemMove = keyof typeof ITEM_MOVES

/** go: it may be made · already: it was made before, as by a double click · no: it does not belong to this state. */
export function judgeItem(move: ItemMove, state: ItemState, approved: boolean): 'go' | 'already' | 'no' {
  const { from, to }: Rule = ITEM_MOVES[move]
  if (state === to) return 'already'
  return from.includes(state) && !(move === 'reopen' && approved) ? 'go' : 'no'
}
