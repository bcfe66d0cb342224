/** Makes a roadmap from a result: the track, scope, electives, pace and start that the learner chose, recommended or not. */
import { z } from 'zod'
import { findAttempt } from '../db/attempts.ts'
import { recordEvent } from '../db/events.ts'
import { createRoadmap, findActiveRoadmap, type RoadmapFacts } from '../db/roadmaps.ts'
import { isDay } from '../domain/calendar.ts'
import { Scope } from '../domain/curriculum.ts'
import { resultOf } from '../domain/result.ts'
import { planPath } from '../domain/path.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

const id = z.string().max(80)
/** A form sends nothing, one text or several. */
const list = z.union([z.array(id).max(40), id.transform((one) => [one])]).default([])

export const StartRoadmap = z.strictObject({
  attemptId: z.string().max(40),
  trackId: z.string({ error: 'Choose one of the paths.' }).max(80),
  scope: Scope,
  electives: list,
  hoursPerWeek: z.coerce
    .number({ error: 'Enter the hours a week as a number.' })
    .min(1, 'Enter at least 1 hour a week.')
    .max(40, 'Enter at most 40 hours a week.'),
  startOn: z.string().refine(isDay, 'Enter a day that exists, as 2027-01-31.'),
  reason: z.string().trim().max(500, 'Keep the reason under 500 characters.').default(''),
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
    if (active) throw new Refused(`You already follow the ${track.name} path. Open it under Roadmap to go on.`, 'trackId')

    const { beliefs, verdict } = resultOf(content, attempt.answers, input.scope)
    const path = planPath(content, track, beliefs, { scope: input.scope, electives: input.electives })
    const roadmapId = await createRoadmap(db, {
      learnerId: actor.userId,
      attemptId: attempt.id,
      trackId: track.id,
      scope: input.scope,
      recommendedTrackId: verdict.recommended,
      choiceReason: input.reason === '' ? null : input.reason,
      hoursPerWeek: input.hoursPerWeek,
      startOn: input.startOn,
      contentHash: content.hash,
      steps: path.steps,
      now,
    })
    const detail = { track: track.id, scope: input.scope, agreed: verdict.recommended === track.id }
    await recordEvent(db, { actor, owner: attempt, verb: 'roadmap:started', subject: `roadmap:${roadmapId}`, detail, at: now })
    return { roadmapId }
  },
})

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
