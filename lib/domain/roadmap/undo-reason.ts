/** What a revision says that took another one back, and that it is one. */
import { editWords } from './edit-words.ts'
import type { Step } from './undo-edit.ts'

const UNDO = 'Undo'

/** "Undo of revision 7: moved Kubernetes for ML workloads". */
export const undoReason = ({ number }: { number: number }, { before, after }: Step): string =>
  `${UNDO} of revision ${number}: ${editWords(before, after)}`

export const isUndoOf = (reason: string, number: number): boolean => reason.startsWith(`${UNDO} of revision ${number}:`)

/** Whether the edit took another one back: to take it back is to make that one again. */
export const isUndo = (reason: string): boolean => new RegExp(`^${UNDO} of revision \\d+:`).test(reason)
