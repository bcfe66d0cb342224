/** Ticks a criterion or a resource of a milestone, or takes the tick away. Ticks are notes to oneself: they finish nothing. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findRoadmap, setTick as writeTick } from '../db/roadmaps.ts'
import { NotFound } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const SetTick = z.strictObject({
  roadmapId: z.string().max(40),
  milestoneId: z.string().max(80),
  subject: z.string().regex(/^(criterion|resource):[a-z0-9-]{1,80}$/),
  on: z.enum(['yes', 'no']),
})

export const setTick = command({
  name: 'set-tick',
  input: SetTick,
  async run({ actor, db, content, now }, { roadmapId, milestoneId, subject, on }) {
    const roadmap = await findRoadmap(db, roadmapId)
    authorise(actor, 'roadmap:progress', roadmap)
    const row = roadmap.milestones.find((it) => it.milestone === milestoneId)
    const milestone = content.milestones.get(milestoneId)
    const known = milestone && [
      ...milestone.criteria.map((it) => `criterion:${it.id}`),
      ...milestone.resources.map((id) => `resource:${id}`),
    ]
    // A tick that was set before its subject left the content can still be taken away.
    if (!row || (on === 'yes' && !known?.includes(subject))) throw new NotFound()
    const changed = await writeTick(db, row.id, subject, on === 'yes', now)
    const verb = on === 'yes' ? 'tick:set' : 'tick:removed'
    if (changed) await recordEvent(db, { actor, owner: roadmap, verb, subject: `milestone:${row.id}`, detail: { tick: subject }, at: now })
    return { changed }
  },
})
