/** Goes on with a roadmap that rested: its dates count from today again, and the days of the pause count as rest. */
import { z } from 'zod'
import { dayFor } from '../date-style.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { endPause } from '../db/pauses.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const resumeRoadmap = command({
  name: 'resume-roadmap',
  input: z.strictObject({ roadmapId: z.string().max(40) }),
  async run({ actor, db, now }, { roadmapId }) {
    const roadmap = await findRoadmap(db, roadmapId)
    authorise(actor, 'roadmap:change', roadmap)
    await holdPerson(db, roadmap.learnerId)
    const changed = await endPause(db, roadmapId, { today: dayFor(actor, now), now })
    const subject = `roadmap:${roadmapId}`
    if (changed) await recordEvent(db, { actor, owner: roadmap, verb: 'roadmap:resumed', subject, at: now })
    return { changed }
  },
})
