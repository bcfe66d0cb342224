/** Ticks a criterion or a resource of a milestone, or takes the tick away. Ticks are notes to oneself: they finish nothing. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import { isOwnResource } from '../db/own-resources.ts'
import { setTick as writeTick } from '../db/ticks.ts'
import type { Milestone } from '../domain/curriculum.ts'
import { NotFound } from '../errors.ts'
import { command, type CommandContext } from '../operation.ts'
import { authorise } from '../policy.ts'
import { pinnedCurriculum } from '../queries/pinned-curriculum.ts'

export const SetTick = z.strictObject({
  roadmapId: z.string().max(40),
  milestoneId: z.string().max(80),
  subject: z.string().regex(/^(criterion|resource|own):[a-z0-9-]{1,80}$/),
  on: z.enum(['yes', 'no']),
})

export const setTick = command({
  name: 'set-tick',
  input: SetTick,
  async run({ actor, db, content, now }, { roadmapId, milestoneId, subject, on }) {
    const roadmap = await findRoadmap(db, roadmapId)
    authorise(actor, 'roadmap:progress', roadmap)
    const row = roadmap.milestones.find((it) => it.milestone === milestoneId)
    if (!row) throw new NotFound()
    const place = { learnerId: roadmap.learnerId, milestoneId }
    // A tick that was set before its subject left the content can still be taken away.
    if (on === 'yes') {
      const { milestones } = await pinnedCurriculum(db, content, roadmap.contentHash)
      if (!(await isKnown(db, milestones.get(milestoneId), { ...place, subject }))) throw new NotFound()
    }
    const changed = await writeTick(db, place, { subject, on: on === 'yes', now })
    const verb = on === 'yes' ? 'tick:set' : 'tick:removed'
    if (changed) await recordEvent(db, { actor, owner: roadmap, verb, subject: `milestone:${row.id}`, detail: { tick: subject }, at: now })
    return { changed }
  },
})

async function isKnown(
  db: CommandContext['db'],
  milestone: Milestone | undefined,
  { subject, ...place }: { learnerId: string; milestoneId: string; subject: string },
): Promise<boolean> {
  const [kind, id = ''] = subject.split(':')
  if (kind === 'own') return isOwnResource(db, place, id)
  if (kind === 'criterion') return milestone?.criteria.some((it) => it.id === id) ?? false
  return milestone?.resources.includes(id) ?? false
}
