/** A mentor's mentees, all or those of one kind, in the order in which they may need the mentor. */
import { findMostMentees } from '../db/mentees.ts'
import type { Query } from '../operation.ts'
import { menteeLines, type MenteeLine } from './mentee-lines.ts'

export const MENTEE_FILTERS = ['all', 'word', 'waiting'] as const
export type MenteeFilter = (typeof MENTEE_FILTERS)[number]

export interface MenteesView {
  shown: readonly MenteeLine[]
  counts: Record<MenteeFilter, number>
  /** Mentees for whom there is room; null for somebody who does not mentor yet. */
  most: number | null
}

export const menteesView: Query<{ filter: MenteeFilter }, MenteesView> = async (context, { filter }) => {
  const lines = await menteeLines(context)
  const most = context.actor.kind === 'account' ? await findMostMentees(context.db, context.actor.userId) : null
  const fits: Record<MenteeFilter, readonly MenteeLine[]> = {
    all: lines,
    word: lines.filter((it) => it.reasons.length > 0),
    waiting: lines.filter((it) => it.waits !== null),
  }
  return { shown: fits[filter], counts: { all: lines.length, word: fits.word.length, waiting: fits.waiting.length }, most }
}
