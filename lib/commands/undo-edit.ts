/** Takes the newest edit of a roadmap back, whoever's it was: the plan as it was before it, as an edit of its own that can be undone too. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findLastRevisions } from '../db/last-revisions.ts'
import { writePlan } from '../db/plan-rows.ts'
import { ensureRevision } from '../db/revisions.ts'
import type { Roadmap } from '../db/roadmaps.ts'
import { writeSchedule } from '../db/schedule-facts.ts'
import type { PlanRow } from '../domain/roadmap/plan-row.ts'
import { standingsOf } from '../domain/roadmap/standing.ts'
import { isUndoOf, undoReason } from '../domain/roadmap/undo-reason.ts'
import { rescopedBy, undone, type Meanwhile, type Step } from '../domain/roadmap/undo-edit.ts'
import { Conflict, Refused } from '../errors.ts'
import { command, type CommandContext } from '../operation.ts'
import { settledOn } from '../queries/settled-milestones.ts'
import { findPlan, rescopedRow, workshopOf } from './edit-plan.ts'
import { withRevision } from './with-revision.ts'

export const UndoEdit = z.strictObject({
  roadmapId: z.string().max(40),
  /** Of the revision as it was shown. */
  number: z.coerce.number().int().min(1).max(1_000_000),
})

export const undoEdit = command({
  name: 'undo-edit',
  input: UndoEdit,
  /**
   * `leftOut` names what the edit added and what stays on the roadmap left out, since nothing is taken off one.
   * @throws Refused in words for what cannot be taken back; Conflict when there is a newer edit that the learner has not seen
   */
  async run(context, { roadmapId, number }): Promise<{ changed: boolean; leftOut: readonly string[] }> {
    const { actor, db, now } = context
    const roadmap = await findPlan(context, roadmapId)
    await ensureRevision(db, roadmap.id)
    const [newest, previous] = await findLastRevisions(db, roadmap.id)
    if (!newest || newest.number !== number) {
      if (newest && isUndoOf(newest.reason, number) && previous?.number === number) return { changed: false, leftOut: [] }
      throw new Conflict()
    }
    if (!previous) throw new Refused('The roadmap is as it was begun: there is nothing to undo.')
    const step = { before: previous.plan, after: newest.plan }
    const back = undone(roadmap.milestones, step, await meanwhileOf(context, roadmap, step))
    if (back.refused !== undefined) throw new Refused(back.refused)
    const changed = await withRevision(context, roadmap, undoReason(newest, step), async () => {
      await writePlan(db, roadmap.id, { before: roadmap.milestones, after: back.rows })
      await writeSchedule(db, roadmap.id, back.facts)
      return true
    })
    const detail = { revision: String(number) }
    await recordEvent(db, { actor, owner: roadmap, verb: 'roadmap:edit-undone', subject: `roadmap:${roadmap.id}`, detail, at: now })
    return { changed, leftOut: back.leftOut }
  },
})

async function meanwhileOf(context: CommandContext, roadmap: Roadmap, step: Step): Promise<Meanwhile> {
  const standings = standingsOf(context.content.settings, roadmap.milestones, roadmap.credits)
  const ids = (isSo: (it: (typeof standings)[number]) => boolean) => standings.filter(isSo).map((it) => it.milestone)
  return {
    at: context.now,
    over: new Set([...settledOn(context.content, roadmap), ...ids((it) => it.handedIn !== null)]),
    begun: new Set(ids((it) => it.startedAt !== null)),
    rescoped: await scopesBefore(context, roadmap, step),
  }
}

async function scopesBefore(context: CommandContext, roadmap: Roadmap, step: Step): Promise<Map<string, PlanRow>> {
  const asked = rescopedBy(step)
  if (asked.length === 0) return new Map()
  const workshop = await workshopOf(context, roadmap)
  const scopes = new Map(step.before.milestones.map((it) => [it.milestone, it.scope]))
  return new Map(asked.map((id) => [id, rescopedRow(workshop, roadmap, id, scopes.get(id) ?? 'full')]))
}
