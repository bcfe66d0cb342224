/** Lets a roadmap rest from today on: its dates stay as they are, and nothing is asked of its learner until they go on. */
import { z } from 'zod'
import { dayFor } from '../date-style.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { beginPause, isPaused } from '../db/pauses.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const pauseRoadmap = command({
  name: 'pause-roadmap',
  input: z.strictObject({ roadmapId: z.string().max(40) }),
  /** Pressed twice, it rests once. @throws Refused for one that is put away */
  async run({ actor, db, now }, { roadmapId }) {
    const roadmap = await findRoadmap(db, roadmapId)
    authorise(actor, 'roadmap:change', roadmap)
    await holdPerson(db, roadmap.learnerId)
    if (await isPaused(db, roadmapId)) return { changed: false }
    const today = dayFor(actor, now)
    if (!(await beginPause(db, roadmapId, { today, now })))
      throw new Refused('This roadmap is put away, so nothing of it is planned. Take it up again first.')
    const subject = `roadmap:${roadmapId}`
    await recordEvent(db, { actor, owner: roadmap, verb: 'roadmap:paused', subject, detail: { from: today }, at: now })
    return { changed: true }
  },
})
