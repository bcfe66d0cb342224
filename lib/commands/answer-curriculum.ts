/** Accepts or declines the changes of a newer curriculum for one roadmap. Accepting makes a new roadmap and puts the old one away. */
import { z } from 'zod'
import { toVersion } from '../content/version.ts'
import { dayFor } from '../date-style.ts'
import { keepContentVersion } from '../db/content-versions.ts'
import { recordEvent } from '../db/events.ts'
import { carryWork } from '../db/milestone-work.ts'
import { carryPauses } from '../db/pauses.ts'
import { carryProposals } from '../db/proposals.ts'
import { ensureRevision, recordRevision } from '../db/revisions.ts'
import { archiveRoadmap, createRoadmap, declineContent, findRoadmap, type Roadmap } from '../db/roadmaps.ts'
import { keptOf, movedWork } from '../domain/roadmap/curriculum-change.ts'
import { withDecisions } from '../domain/roadmap/next-plan.ts'
import { Conflict, Refused } from '../errors.ts'
import { command, type CommandContext } from '../operation.ts'
import { authorise } from '../policy.ts'
import { curriculumPlan, type CurriculumPlan } from '../queries/curriculum-plan.ts'
import { asKept } from '../queries/kept-milestone.ts'

export const AnswerCurriculum = z.strictObject({
  roadmapId: z.string().max(40),
  /** The curriculum whose changes were shown. */
  hash: z.string().max(64),
  answer: z.enum(['accept', 'decline']),
})

export const answerCurriculum = command({
  name: 'answer-curriculum',
  input: AnswerCurriculum,
  async run(context, { roadmapId, hash, answer }) {
    const { actor, db, content, now } = context
    const roadmap = await findRoadmap(db, roadmapId)
    authorise(actor, 'roadmap:change', roadmap)
    if (roadmap.archivedAt) throw new Refused('This roadmap is put away. Take it up again before you change it.')
    if (roadmap.contentHash === content.hash) return { roadmapId }
    // The server was given a still newer one while the page was open.
    if (hash !== content.hash) throw new Conflict()
    if (answer === 'decline') {
      const changed = await declineContent(db, roadmapId, hash)
      const subject = `roadmap:${roadmapId}`
      if (changed) await recordEvent(db, { actor, owner: roadmap, verb: 'roadmap:curriculum-declined', subject, detail: { hash }, at: now })
      return { roadmapId }
    }
    const plan = await curriculumPlan(db, content, roadmap)
    if (!plan) throw new Refused('This path is no longer in the curriculum. The roadmap stays as it is.')
    return { roadmapId: await accept(context, roadmap, plan) }
  },
})

async function accept({ actor, db, content, now }: CommandContext, roadmap: Roadmap, plan: CurriculumPlan): Promise<string> {
  for (const { milestone, scope, work } of movedWork(plan.present, plan.next, plan.change))
    await carryWork(db, { learnerId: roadmap.learnerId, milestoneId: milestone, scope }, work)
  const kept = keptOf(plan.present, plan.next, plan.change).map(asKept)
  await ensureRevision(db, roadmap.id)
  await keepContentVersion(db, content.hash, { body: () => toVersion(content), now })
  if (!(await archiveRoadmap(db, roadmap.id, { today: dayFor(actor, now), now }))) throw new Conflict()
  const { learnerId, attemptId, trackId, scope, recommendedTrackId, choiceReason } = roadmap
  const { hoursPerWeek, weekdays, parallel, startOn, targetOn } = roadmap
  const roadmapId = await createRoadmap(db, {
    learnerId,
    attemptId,
    trackId,
    scope,
    recommendedTrackId,
    choiceReason,
    hoursPerWeek,
    weekdays,
    parallel,
    startOn,
    targetOn,
    contentHash: content.hash,
    replacesId: roadmap.id,
    milestones: [...withDecisions(plan.next, [plan.present]), ...kept],
    now,
  })
  await carryProposals(db, roadmap.id, roadmapId)
  // The path goes on as it was: one that rests goes on resting.
  await carryPauses(db, roadmap.id, roadmapId, roadmap.pausedFrom)
  await recordRevision(db, roadmapId, { authorId: learnerId, reason: 'The curriculum changed', now })
  const detail = { from: roadmap.id, hash: content.hash }
  await recordEvent(db, { actor, owner: roadmap, verb: 'roadmap:curriculum-accepted', subject: `roadmap:${roadmapId}`, detail, at: now })
  return roadmapId
}
