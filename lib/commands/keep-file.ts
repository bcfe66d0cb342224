/** Puts a file that came into the draft of a milestone. What it is was found out from its content before. */
import { z } from 'zod'
import { addFile, bytesOf, type AddingFile } from '../db/stored-files.ts'
import { recordEvent } from '../db/events.ts'
import { MOST_BYTES, MOST_BYTES_EACH, type FileType } from '../domain/review/file-type.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { findMilestone, MilestoneAddress } from './milestone-on-roadmap.ts'

export const KeepFile = z.strictObject({
  ...MilestoneAddress,
  id: z.uuid(),
  name: z.string().min(1).max(200),
  type: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'text/plain'] satisfies FileType[]),
  bytes: z.int().min(1).max(MOST_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const keepFile = command({
  name: 'keep-file',
  input: KeepFile,
  async run(context, { roadmapId, milestoneId, ...file }): Promise<{ outcome: AddingFile }> {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    const { place, roadmap } = await findMilestone(context, roadmapId, milestoneId)
    const outcome = await addFile(db, { ...file, ownerId: place.learnerId, milestoneId, scope: place.scope, now })
    if (outcome !== 'added') return { outcome }
    const detail = { file: file.id, milestone: milestoneId, bytes: file.bytes }
    await recordEvent(db, { actor, owner: roadmap, verb: 'file:added', subject: `roadmap:${roadmap.id}`, detail, at: now })
    return { outcome }
  },
})

export const RoomForFile = z.strictObject({ ...MilestoneAddress, bytes: z.number() })

/** Asked before a byte is read: whose milestone it is, and whether that much has room. */
export const roomForFile = command({
  name: 'room-for-file',
  input: RoomForFile,
  async run(context, { roadmapId, milestoneId, bytes }): Promise<{ ownerId: string; hasRoom: boolean }> {
    if (context.actor.kind !== 'account') throw new SignInNeeded()
    const { place } = await findMilestone(context, roadmapId, milestoneId)
    return { ownerId: place.learnerId, hasRoom: (await bytesOf(context.db, place.learnerId)) + bytes <= MOST_BYTES_EACH }
  },
})
