/** One file, for its owner and, once it is handed in, for mentors who see their evidence. */
import { findFile } from '../db/stored-files.ts'
import { fileTypeOf, type FileType } from '../domain/review/file-type.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { can } from '../policy.ts'

export interface StoredFileView {
  id: string
  ownerId: string
  name: string
  type: FileType | 'application/octet-stream'
}

/** @throws NotFound for everybody else, and for a mentor while it is a draft or was taken back */
export const storedFile: Query<{ fileId: string }, StoredFileView> = async ({ actor, db }, { fileId }) => {
  if (actor.kind !== 'account') throw new NotFound()
  const file = await findFile(db, fileId, actor.userId)
  if (!file) throw new NotFound()
  const row = { learnerId: file.ownerId, mentorship: file.mentorship }
  if (!can(actor, 'roadmap:view', row) && !(file.isHandedIn && can(actor, 'mentee:view-evidence', row))) throw new NotFound()
  return { id: file.id, ownerId: file.ownerId, name: file.name, type: fileTypeOf(file.type) }
}
