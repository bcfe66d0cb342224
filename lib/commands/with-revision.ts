/** Makes an edit of a roadmap and writes down the roadmap as it is after it. */
import { holdPerson } from '../db/hold-person.ts'
import { ensureRevision, recordRevision } from '../db/revisions.ts'
import type { Roadmap } from '../db/roadmaps.ts'
import type { CommandContext } from '../operation.ts'

/**
 * @param write makes the edit and tells whether it changed anything
 * @param reason the learner's words, or what led to it; may be empty
 */
export async function withRevision(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  { id, learnerId }: Pick<Roadmap, 'id' | 'learnerId'>,
  reason: string,
  write: () => Promise<boolean>,
): Promise<boolean> {
  // Before the edit: edits that meet wait here for each other, and not one for a row and the other for the person.
  await holdPerson(db, learnerId)
  await ensureRevision(db, id)
  if (!(await write())) return false
  await recordRevision(db, id, { authorId: learnerId, reason, now })
  return true
}
