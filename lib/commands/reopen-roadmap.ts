/** Takes a roadmap up again as it was. The one that had taken its place is put away: this is the way back from a switch. */
import { z } from 'zod'
import { dayFor } from '../date-style.ts'
import { recordEvent } from '../db/events.ts'
import { carryPauses, restPutAway } from '../db/pauses.ts'
import { carryProposals } from '../db/proposals.ts'
import { recordRevision } from '../db/revisions.ts'
import { archiveRoadmap, findActiveRoadmap, findRoadmap, reopenRoadmap as writeReopened } from '../db/roadmaps.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const reopenRoadmap = command({
  name: 'reopen-roadmap',
  input: z.strictObject({ roadmapId: z.string().max(40) }),
  async run({ actor, db, content, now }, { roadmapId }) {
    const roadmap = await findRoadmap(db, roadmapId)
    authorise(actor, 'roadmap:change', roadmap)
    if (!roadmap.archivedAt) return { changed: false }
    const successor = roadmap.after
    const today = dayFor(actor, now)
    if (successor) {
      await archiveRoadmap(db, successor.id, { today, now })
      const subject = `roadmap:${successor.id}`
      await recordEvent(db, { actor, owner: roadmap, verb: 'roadmap:archived', subject, detail: { for: roadmapId }, at: now })
    }
    const active = await findActiveRoadmap(db, roadmap.learnerId, roadmap.trackId)
    // Pressed twice: the other press was a moment earlier.
    if (active?.id === roadmapId) return { changed: false }
    if (active) {
      const name = content.tracks.get(roadmap.trackId)?.name ?? roadmap.trackId
      throw new Refused(`You follow the ${name} path on another roadmap. Put that one away first.`)
    }
    const changed = await writeReopened(db, roadmap)
    const subject = `roadmap:${roadmapId}`
    if (!changed) return { changed }
    if (successor) {
      await carryProposals(db, successor.id, roadmapId)
      await carryPauses(db, successor.id, roadmapId)
    }
    // On another plan of the same path the work went on: its hours count here too.
    if (successor?.trackId !== roadmap.trackId) await restPutAway(db, roadmapId, { from: dayFor(actor, roadmap.archivedAt), today, now })
    await recordRevision(db, roadmapId, { authorId: roadmap.learnerId, reason: 'Taken up again', now })
    await recordEvent(db, { actor, owner: roadmap, verb: 'roadmap:reopened', subject, at: now })
    return { changed }
  },
})
