/** Beside the queue: who may need a word, with the reason, and how the others do. One statement, for the page's own to stay under four. */
import type { QueryContext } from '../operation.ts'
import { menteeLines, type MenteeLine } from './mentee-lines.ts'

export interface NeedAWordView {
  /** Mentees in all. */
  of: number
  needing: readonly MenteeLine[]
  /** The first of the others, and how many more there are. */
  fine: readonly MenteeLine[]
  more: number
}

/** Lines of each part: the page of all mentees has the rest. */
const SHOWN = 6

export async function needAWord(context: QueryContext): Promise<NeedAWordView> {
  const lines = await menteeLines(context)
  const needing = lines.filter((it) => it.reasons.length > 0)
  const others = lines.filter((it) => it.reasons.length === 0)
  return { of: lines.length, needing: needing.slice(0, SHOWN), fine: others.slice(0, SHOWN), more: Math.max(0, others.length - SHOWN) }
}
