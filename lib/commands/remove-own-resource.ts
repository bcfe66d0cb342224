/** Removes a resource of the learner's own with its tick, and says what it was, so that it can be put back. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findPlace } from '../db/milestone-place.ts'
import { removeOwnResource as remove } from '../db/own-resources.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { MilestoneAddress } from './milestone-on-roadmap.ts'

export const RemoveOwnResource = z.strictObject({ ...MilestoneAddress, id: z.string().max(40) })

export const removeOwnResource = command({
  name: 'remove-own-resource',
  input: RemoveOwnResource,
  async run({ actor, db, now }, { roadmapId, milestoneId, id }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const place = await findPlace(db, roadmapId, milestoneId)
    authorise(actor, 'roadmap:progress', place)
    const removed = await remove(db, place, id)
    const detail = { milestone: milestoneId, roadmap: roadmapId }
    const event = { actor, owner: place, verb: 'own-resource:removed', subject: `own-resource:${id}`, detail, at: now }
    if (removed) await recordEvent(db, event)
    return { removed }
  },
})
