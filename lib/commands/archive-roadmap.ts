/** Puts a roadmap away. Its plan and everything done on it stay; taking it up again is one press. */
import { z } from 'zod'
import { dayFor } from '../date-style.ts'
import { recordEvent } from '../db/events.ts'
import { archiveRoadmap as writeArchived, findRoadmap } from '../db/roadmaps.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const archiveRoadmap = command({
  name: 'archive-roadmap',
  input: z.strictObject({ roadmapId: z.string().max(40) }),
  async run({ actor, db, now }, { roadmapId }) {
    const roadmap = await findRoadmap(db, roadmapId)
    authorise(actor, 'roadmap:change', roadmap)
    const changed = await writeArchived(db, roadmapId, { today: dayFor(actor, now), now })
    const subject = `roadmap:${roadmapId}`
    if (changed) await recordEvent(db, { actor, owner: roadmap, verb: 'roadmap:archived', subject, at: now })
    return { changed }
  },
})
