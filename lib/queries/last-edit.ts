/** The newest edit of a roadmap as it can be undone. */
import { editWords } from '../domain/roadmap/edit-words.ts'
import type { Plan } from '../domain/roadmap/revision.ts'
import { isUndo } from '../domain/roadmap/undo-reason.ts'

export interface LastEdit {
  /** Of its revision. */
  number: number
  /** What it did: "moved Kubernetes for ML workloads". */
  words: string
  /** It took another edit back, so that undoing it is to do that again. */
  isUndo: boolean
}

/** @param revisions of one roadmap, the newest first. Null for the first of a roadmap: nothing was edited yet. */
export function lastEdit([newest, previous]: readonly { number: number; plan: Plan; reason: string }[]): LastEdit | null {
  if (!newest || !previous) return null
  const words = editWords(previous.plan, newest.plan)
  return words === '' ? null : { number: newest.number, words, isUndo: isUndo(newest.reason) }
}
