/** What a mentor proposes for a roadmap, and the edit it would be. Only the learner makes it. */
import type { Scope } from '../curriculum/curriculum.ts'
import { edited, type PlanEdit } from '../roadmap/plan-edit.ts'
import type { PlanRow } from '../roadmap/plan-row.ts'
import type { OwnWords } from '../roadmap/revision.ts'

/** What each kind needs. Rows are as they were worked out for this learner when it was proposed. */
export type ProposalBody =
  | { kind: 'add'; rows: readonly PlanRow[]; before: string | null }
  | { kind: 'custom'; row: PlanRow; before: string | null; written: OwnWords }
  | { kind: 'remove' | 'restore' }
  | { kind: 'move'; before: string | null }
  | { kind: 'rescope'; row: PlanRow }

/** For a whole roadmap: nothing begins by itself, it only fills the choices in. */
export interface RoadmapDraft {
  trackId: string
  scope: Scope
  hoursPerWeek: number
  electives: readonly string[]
}

export const PROPOSAL_KINDS = ['add', 'custom', 'remove', 'restore', 'move', 'rescope'] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** What a page calls them. */
export const PROPOSAL_WORDS: Record<ProposalKind, string> = {
  add: 'Proposal, add',
  custom: 'Proposal, a milestone written for you',
  remove: 'Proposal, leave out',
  restore: 'Proposal, put back',
  move: 'Proposal, another place',
  rescope: 'Proposal, another scope',
}

export interface Proposed {
  milestoneId: string
  /** The mentor's words. */
  words: string
  body: ProposalBody
}

/** @param at when it is accepted */
export function editsOf({ milestoneId: milestone, words, body }: Proposed, at: Date): PlanEdit[] {
  switch (body.kind) {
    case 'add':
      return body.rows.map((row) => ({ kind: 'add', row, before: body.before }))
    case 'custom':
      return [{ kind: 'add', row: body.row, before: body.before }]
    case 'remove':
      return [{ kind: 'leave-out', milestone, reason: words.slice(0, 300), at }]
    case 'restore':
      return [{ kind: 'put-back', milestone }]
    case 'move':
      return [{ kind: 'move', milestone, before: body.before }]
    case 'rescope':
      return [{ kind: 'rescope', row: body.row }]
  }
}

/** The rows once it is accepted, or why it does not fit any more. */
export function proposed(
  rows: readonly PlanRow[],
  it: Proposed,
  { over, at }: { over: ReadonlySet<string>; at: Date },
): { rows: readonly PlanRow[]; refused?: undefined } | { refused: string } {
  let after = rows
  for (const edit of editsOf(it, at)) {
    const outcome = edited(after, edit, over)
    if (outcome.refused !== undefined) return outcome
    after = outcome.rows
  }
  return after === rows ? { refused: 'The roadmap is like this already.' } : { rows: after }
}
