/** Ticks a criterion or a resource of a milestone, or takes the tick away. Ticks are notes to oneself: they finish nothing. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findWritten } from '../db/own-milestones.ts'
import { findRoadmap, type Roadmap } from '../db/roadmaps.ts'
import { isOwnResource } from '../db/own-resources.ts'
import { setTick as writeTick } from '../db/ticks.ts'
import type { Milestone } from '../domain/curriculum/curriculum.ts'
import { isOwn } from '../domain/roadmap/plan-row.ts'
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
    if (on === 'yes' && !(await isKnown(db, await criteriaAndResources({ db, content }, roadmap, milestoneId), { ...place, subject })))
      throw new NotFound()
    const changed = await writeTick(db, place, { subject, on: on === 'yes', now })
    const verb = on === 'yes' ? 'tick:set' : 'tick:removed'
    if (changed) await recordEvent(db, { actor, owner: roadmap, verb, subject: `milestone:${row.id}`, detail: { tick: subject }, at: now })
    return { changed }
  },
})

type Tickable = Pick<Milestone, 'resources'> & { criteria: readonly { id: string }[] }

async function criteriaAndResources(
  { db, content }: Pick<CommandContext, 'db' | 'content'>,
  { learnerId, contentHash }: Roadmap,
  milestoneId: string,
): Promise<Tickable | undefined> {
  if (!isOwn(milestoneId)) return (await pinnedCurriculum(db, content, contentHash)).milestones.get(milestoneId)
  const written = (await findWritten(db, learnerId, [milestoneId])).get(milestoneId)
  return written && { criteria: written.criteria, resources: [] }
}

async function isKnown(
  db: CommandContext['db'],
  milestone: Tickable | undefined,
  { subject, ...place }: { learnerId: string; milestoneId: string; subject: string },
): Promise<boolean> {
  const [kind, id = ''] = subject.split(':')
  if (kind === 'own') return isOwnResource(db, place, id)
  if (kind === 'criterion') return milestone?.criteria.some((it) => it.id === id) ?? false
  return milestone?.resources.includes(id) ?? false
}
