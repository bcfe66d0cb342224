/** The newest edit of a roadmap as it can be undone. */
import { editWords } from '../domain/roadmap/edit-words.ts'
import type { Plan } from '../domain/roadmap/revision.ts'
import { whyNotUndone } from '../domain/roadmap/undo-edit.ts'
import { isUndo } from '../domain/roadmap/undo-reason.ts'

export interface LastEdit {
  /** Of its revision. */
  number: number
  /** What it did: "moved Kubernetes for ML workloads". */
  words: string
  /** It took another edit back, so that undoing it is to do that again. */
  isUndo: boolean
}

/**
 * Null for the first of a roadmap, where nothing was edited yet, and for what is no edit that can be undone.
 * @param revisions of one roadmap, the newest first
 */
export function lastEdit([newest, previous]: readonly { number: number; plan: Plan; reason: string }[]): LastEdit | null {
  if (!newest || !previous) return null
  const step = { before: previous.plan, after: newest.plan }
  const words = editWords(step.before, step.after)
  return words === '' || whyNotUndone(step) !== null ? null : { number: newest.number, words, isUndo: isUndo(newest.reason) }
}
