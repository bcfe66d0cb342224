/** The difference of two revisions as both sides read it: rows in words, with the reasons that were given for each. */
import { rowsOf, type ChangeRow } from '../domain/roadmap/change-words.ts'
import { compare, touchedBy, type Change, type Plan } from '../domain/roadmap/revision.ts'

export interface ReasonedRow extends ChangeRow {
  /** What the learner said about it, with the revision in which it was changed; the newest last. */
  reasons: readonly { number: number; words: string }[]
  /** The newest revision that changed it. */
  number: number
}

interface Step {
  number: number
  plan: Plan
  reason: string
}

/** @param steps the revisions from the older plan on, the oldest first; the older plan itself may be among them */
export function reasonedRows(
  { before, after, changes }: { before: Plan; after: Plan; changes: readonly Change[] },
  steps: readonly Step[],
  trackName: (id: string) => string,
): ReasonedRow[] {
  const touched = steps.slice(1).map((it, index) => {
    const made = compare(steps[index]?.plan ?? it.plan, it.plan)
    const about = new Set([...touchedBy(made)].map((id) => `milestone:${id}`))
    if (made.some((change) => !('milestone' in change))) about.add('')
    return { ...it, about }
  })
  return rowsOf(before, after, changes, trackName).map((row) => {
    const own = touched.filter((it) => it.about.has(row.about))
    const reasons = own.filter((it) => it.reason !== '').map((it) => ({ number: it.number, words: it.reason }))
    return { ...row, reasons, number: own.at(-1)?.number ?? steps.at(-1)?.number ?? 0 }
  })
}
