/** What is said once a milestone was moved. Where it stands then is what the page shows. */
import type { MilestoneStatus } from '#lib/domain/roadmap/progress.ts'

export function moveWords(move: string, status: MilestoneStatus): string {
  const taken = `Taken back: ${STANDS[status]}.`
  if (move === 'undo-finish') return taken
  if (move === 'undo-credit') return `${taken} What you wrote stays in your evidence.`
  return SAID[move] ?? 'Saved.'
}

const SAID: Record<string, string> = {
  start: 'Started. Good luck.',
  finish: 'Finished, by your own word.',
  open: 'Opened early. What stands before it stays open too.',
  'undo-start': 'Taken back: it is not started.',
  'undo-open': 'Taken back: it waits for what stands before it.',
  'undo-skip': 'Taken back: it is on your roadmap again.',
}

/** Something else may count still: it was known before, or is left out on this roadmap. */
const STANDS: Record<MilestoneStatus, string> = {
  yours: 'it asks for no hours',
  approved: 'it counts as approved',
  finished: 'it counts as finished',
  credited: 'it counts as known already',
  skipped: 'it is left out',
  'with-mentor': 'it is with your mentor',
  'changes-asked': 'changes are asked of it',
  'in-progress': 'it is in progress again',
  ready: 'it is to be done again',
  locked: 'it is to be done again',
}
