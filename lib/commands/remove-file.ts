/** Takes a file out of a draft, with its bytes. What was handed in stays as it was. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findPlace } from '../db/milestone-place.ts'
import { removeDraftFile } from '../db/stored-files.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import { filesFolder } from '../files/folder.ts'
import { removeBytes } from '../files/keep.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { MilestoneAddress } from './milestone-on-roadmap.ts'

export const RemoveFile = z.strictObject({ ...MilestoneAddress, file: z.uuid() })

export const removeFile = command({
  name: 'remove-file',
  input: RemoveFile,
  /** @throws NotFound for a file that is no draft's of theirs: handed in, another's or gone. */
  async run(context, { roadmapId, milestoneId, file: id }): Promise<void> {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    const place = await findPlace(db, roadmapId, milestoneId)
    authorise(actor, 'roadmap:progress', place)
    const ownerId = place.learnerId
    if (!(await removeDraftFile(db, { ownerId, milestoneId }, id))) throw new NotFound()
    const detail = { file: id, milestone: milestoneId }
    await recordEvent(db, { actor, owner: place, verb: 'file:removed', subject: `roadmap:${roadmapId}`, detail, at: now })
    context.after(() => removeBytes(filesFolder(), { ownerId, id }))
  },
})
