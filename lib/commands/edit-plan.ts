/** What every edit of a roadmap begins and ends with: the person held, the rule, the rows, the revision, the event. */
import { z } from 'zod'
import { findAttempt } from '../db/attempts.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { writePlan } from '../db/plan-rows.ts'
import { findRoadmap, fromStep, type Roadmap } from '../db/roadmaps.ts'
import { addedStep } from '../domain/roadmap/added-step.ts'
import type { Content } from '../domain/curriculum/content.ts'
import type { Scope } from '../domain/curriculum/curriculum.ts'
import { askedScope } from '../domain/path/hours.ts'
import { edited, type PlanEdit } from '../domain/roadmap/plan-edit.ts'
import type { PlanRow } from '../domain/roadmap/plan-row.ts'
import { beliefsOf, type Beliefs } from '../domain/knowledge/beliefs.ts'
import { storableText } from '../domain/text/storable-text.ts'
import { NotFound, Refused } from '../errors.ts'
import type { CommandContext } from '../operation.ts'
import { authorise } from '../policy.ts'
import { pinnedCurriculum } from '../queries/pinned-curriculum.ts'
import { settledOn } from '../queries/settled-milestones.ts'
import { withRevision } from './with-revision.ts'
import { asTaken } from '../queries/as-taken.ts'

/** The milestone in front of which it stands; empty for the end. */
export const Before = z
  .string()
  .max(80)
  .default('')
  .transform((id) => (id === '' ? null : id))

/** Why, for oneself and for a mentor who reviews it. */
export const EditReason = z
  .string()
  .transform((raw) => storableText(raw).trim())
  .pipe(z.string().max(300, 'Keep the reason under 300 characters.'))
  .default('')

/** The roadmap that is to be edited. @throws NotFound for what is not the actor's own; Refused when it is put away. */
export async function findPlan({ actor, db }: CommandContext, roadmapId: string): Promise<Roadmap> {
  const seen = await findRoadmap(db, roadmapId)
  authorise(actor, 'roadmap:change', seen)
  // Held before it is read again: of two edits at once the second one sees what the first one made.
  await holdPerson(db, seen.learnerId)
  const roadmap = await findRoadmap(db, roadmapId)
  if (!roadmap) throw new NotFound()
  if (roadmap.archivedAt) throw new Refused('This roadmap is put away. Take it up again before you change it.')
  return roadmap
}

interface Edit {
  edits: readonly PlanEdit[]
  reason: string
  /** Of the event it leaves. */
  verb: string
  detail?: Record<string, string | null>
}

/**
 * Makes edits one after the other, and one revision of them all.
 * @throws Refused in words when one cannot be made; nothing is changed then.
 */
export async function editPlan(
  context: CommandContext,
  roadmap: Roadmap,
  { edits, reason, verb, detail }: Edit,
): Promise<{ changed: boolean }> {
  const { actor, db, content, now } = context
  const over = settledOn(content, roadmap)
  const after = edits.reduce<readonly PlanRow[]>((rows, edit) => {
    const outcome = edited(rows, edit, over)
    if (outcome.refused !== undefined) throw new Refused(outcome.refused)
    return outcome.rows
  }, roadmap.milestones)
  if (after === roadmap.milestones) return { changed: false }
  await withRevision(context, roadmap, reason, async () => {
    await writePlan(db, roadmap.id, { before: roadmap.milestones, after })
    return true
  })
  await recordEvent(db, { actor, owner: roadmap, verb, subject: `roadmap:${roadmap.id}`, ...(detail ? { detail } : {}), at: now })
  return { changed: true }
}

/** What milestones of the curriculum are worked out with for one person. */
export interface Workshop {
  /** As the roadmap's own curriculum has it. */
  content: Content
  beliefs: Beliefs
}

export async function workshopOf({ db, content }: Pick<CommandContext, 'db' | 'content'>, roadmap: Roadmap): Promise<Workshop> {
  const attempt = await findAttempt(db, roadmap.attemptId)
  if (!attempt) throw new NotFound()
  const pinned = await pinnedCurriculum(db, content, roadmap.contentHash)
  const taken = await asTaken(db, content, attempt)
  // In the words that were answered, which are not those of the roadmap's curriculum.
  const own = { ...taken, ...pinned, probes: taken.probes.filter((it) => pinned.skills.has(it.skill)) }
  return { content: own, beliefs: beliefsOf(own, attempt.answers) }
}

/**
 * A milestone of the curriculum as it would be added to a roadmap, after what it needs that is not there yet.
 * @throws Refused when the roadmap's curriculum has no such milestone
 */
export function addedRows({ content, beliefs }: Workshop, roadmap: Roadmap, milestoneId: string): PlanRow[] {
  const rows: PlanRow[] = []
  const visit = (id: string): void => {
    if ([...roadmap.milestones, ...rows].some((it) => it.milestone === id)) return
    const milestone = content.milestones.get(id)
    if (!milestone) throw new Refused('The curriculum of this roadmap has no such milestone.', 'milestoneId')
    milestone.prerequisites.forEach(visit)
    const before = [...roadmap.milestones, ...rows]
    rows.push(fromStep(addedStep(content, milestone, scopeOf(roadmap), { trackId: roadmap.trackId, before, beliefs })))
  }
  visit(milestoneId)
  return rows
}

/** The same milestone asked for the other scope. @throws Refused where both ask the same, or it is not of the curriculum */
export function rescopedRow({ content, beliefs }: Workshop, roadmap: Roadmap, milestoneId: string, scope: Scope): PlanRow {
  const place = roadmap.milestones.findIndex((it) => it.milestone === milestoneId)
  if (place === -1) throw new NotFound()
  const milestone = content.milestones.get(milestoneId)
  if (!milestone || askedScope(milestone, 'first-role') === 'full') throw new Refused('Here a first role and the full scope ask the same.')
  const before = roadmap.milestones.slice(0, place)
  return fromStep(addedStep(content, milestone, scope, { trackId: roadmap.trackId, before, beliefs }))
}

const scopeOf = ({ scope }: Roadmap): Scope => (scope === 'full' ? 'full' : 'first-role')
