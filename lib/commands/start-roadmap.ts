/** Makes a roadmap from a result: the track, scope, electives, pace and start that the learner chose, recommended or not. */
import { z } from 'zod'
import { toVersion } from '../content/version.ts'
import type { Tx } from '../db/client.ts'
import { findAttempt } from '../db/attempts.ts'
import { keepContentVersion } from '../db/content-versions.ts'
import { recordEvent } from '../db/events.ts'
import { carryWork } from '../db/milestone-work.ts'
import { recordRevision } from '../db/revisions.ts'
import { createRoadmap, findActiveRoadmap, findRoadmap, fromStep, listRoadmaps, type Roadmap, type RoadmapFacts } from '../db/roadmaps.ts'
import { findWhereabouts } from '../db/whereabouts.ts'
import { resultOf } from '../domain/path/result.ts'
import { planPath } from '../domain/path/path.ts'
import { beliefsOf } from '../domain/knowledge/beliefs.ts'
import { storableText } from '../domain/text/storable-text.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { keptFrom, movedTo } from '../queries/switch-plan.ts'
import { PlanChoice } from './plan-choice.ts'
import { asTaken } from '../queries/as-taken.ts'

export const StartRoadmap = z.strictObject({
  attemptId: z.string().max(40),
  ...PlanChoice,
  reason: z.string().transform(storableText).pipe(z.string().trim().max(500, 'Keep the reason under 500 characters.')).default(''),
})

export const startRoadmap = command({
  name: 'start-roadmap',
  input: StartRoadmap,
  async run({ actor, db, content, now }, input) {
    const attempt = await findAttempt(db, input.attemptId)
    authorise(actor, 'attempt:view', attempt)
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'roadmap:start', attempt)
    if (!attempt.submittedAt) throw new Refused('Finish the assessment first; the roadmap is made from its result.')
    const track = content.tracks.get(input.trackId)
    if (!track) throw new Refused('Choose one of the paths.', 'trackId')

    const active = await findActiveRoadmap(db, actor.userId, track.id)
    // The same form sent twice, or from two tabs.
    if (active && isSame(active, input)) return { roadmapId: active.id }
    if (active) throw new Refused(`You already follow the ${track.name} path. Open it under Roadmap to go on, or to change it.`, 'trackId')

    const { credits, work } = await findWhereabouts(db, actor.userId)
    const taken = await asTaken(db, content, attempt)
    const { verdict } = resultOf(taken, attempt.answers, input.scope, credits)
    // Planned from the answers alone: what was shown since is taken off on the roadmap itself, where it can be seen and taken back.
    const path = planPath(content, track, beliefsOf(taken, attempt.answers), { scope: input.scope, electives: input.electives })
    const planned = path.steps.map(fromStep)
    const last = await lastOn(db, actor.userId, track.id)
    const moved = movedTo(content, last ? [last] : [], { planned, scope: input.scope }, work)
    for (const it of moved) await carryWork(db, { learnerId: actor.userId, milestoneId: it.milestone, scope: it.scope }, it.work)
    await keepContentVersion(db, content.hash, { body: () => toVersion(content), now })
    const roadmapId = await createRoadmap(db, {
      learnerId: actor.userId,
      attemptId: attempt.id,
      trackId: track.id,
      scope: input.scope,
      recommendedTrackId: verdict.recommended,
      choiceReason: input.reason === '' ? null : input.reason,
      hoursPerWeek: input.hoursPerWeek,
      weekdays: null,
      parallel: 1,
      targetOn: null,
      startOn: input.startOn,
      contentHash: content.hash,
      replacesId: null,
      milestones: [...planned, ...keptFrom(content, last, planned)],
      now,
    })
    await recordRevision(db, roadmapId, { authorId: actor.userId, reason: input.reason, now })
    const detail = { track: track.id, scope: input.scope, agreed: verdict.recommended === track.id }
    await recordEvent(db, { actor, owner: attempt, verb: 'roadmap:started', subject: `roadmap:${roadmapId}`, detail, at: now })
    return { roadmapId }
  },
})

/** The roadmap on which the learner last followed a track: finished work may have another place in the curriculum since. */
async function lastOn(db: Tx, learnerId: string, trackId: string): Promise<Roadmap | null> {
  const last = (await listRoadmaps(db, learnerId)).find((it) => it.trackId === trackId)
  return last ? findRoadmap(db, last.id) : null
}

/** Whether a roadmap is what this form asks for. Its electives follow from its milestones and are not asked again. */
function isSame(roadmap: RoadmapFacts, input: z.infer<typeof StartRoadmap>): boolean {
  return (
    roadmap.attemptId === input.attemptId &&
    roadmap.scope === input.scope &&
    roadmap.hoursPerWeek === input.hoursPerWeek &&
    roadmap.startOn === input.startOn &&
    (roadmap.choiceReason ?? '') === input.reason
  )
}
