/**
 * Another track, scope, pace or start for a roadmap: a new one takes its place and the old one is put away as it is. What was done
 * belongs to the person and not to a roadmap, so nothing is lost, and going back finds everything as it was.
 */
import { z } from 'zod'
import { toVersion } from '../content/version.ts'
import { keepContentVersion } from '../db/content-versions.ts'
import { recordEvent } from '../db/events.ts'
import { carryWork } from '../db/milestone-work.ts'
import { archiveRoadmap, createRoadmap, findActiveRoadmap, findRoadmap, type Roadmap } from '../db/roadmaps.ts'
import { findBeforeSwitch } from '../db/whereabouts.ts'
import { beliefsOf } from '../domain/profile.ts'
import { resultOf } from '../domain/result.ts'
import { NotFound, Refused } from '../errors.ts'
import { command, type CommandContext } from '../operation.ts'
import { authorise } from '../policy.ts'
import { switchPlan } from '../queries/switch-plan.ts'
import { PlanChoice } from './plan-choice.ts'

export const SwitchRoadmap = z.strictObject({ roadmapId: z.string().max(40), ...PlanChoice })

export const switchRoadmap = command({
  name: 'switch-roadmap',
  input: SwitchRoadmap,
  async run(context, input) {
    const { actor, db, content, now } = context
    const present = await findRoadmap(db, input.roadmapId)
    authorise(actor, 'roadmap:change', present)
    const track = content.tracks.get(input.trackId)
    if (!track) throw new Refused('Choose one of the paths.', 'trackId')
    await assertFree(context, present, input.trackId)

    const { result: attempt, ...before } = await findBeforeSwitch(db, present.learnerId, { trackId: track.id, exceptId: present.id })
    if (!attempt) throw new NotFound()
    const { verdict } = resultOf(content, attempt.answers, input.scope, present.credits)
    const choice = { track, scope: input.scope, electives: input.electives, beliefs: beliefsOf(content, attempt.answers) }
    const { milestones, moved } = switchPlan(content, present, choice, before)
    await keepContentVersion(db, content.hash, { body: () => toVersion(content), now })
    // Both of two presses find the roadmap still followed; the second one to write finds it put away.
    if (!(await archiveRoadmap(db, present.id, now))) throw new Refused(PUT_AWAY)
    for (const { milestone, scope, work } of moved)
      await carryWork(db, { learnerId: present.learnerId, milestoneId: milestone, scope }, work)
    const roadmapId = await createRoadmap(db, {
      learnerId: present.learnerId,
      attemptId: attempt.id,
      trackId: track.id,
      scope: input.scope,
      recommendedTrackId: verdict.recommended,
      // It was given for the track that is left.
      choiceReason: track.id === present.trackId ? present.choiceReason : null,
      hoursPerWeek: input.hoursPerWeek,
      startOn: input.startOn,
      contentHash: content.hash,
      replacesId: present.id,
      milestones,
      now,
    })
    const detail = { from: present.id, track: track.id, scope: input.scope }
    await recordEvent(db, { actor, owner: present, verb: 'roadmap:switched', subject: `roadmap:${roadmapId}`, detail, at: now })
    return { roadmapId }
  },
})

const PUT_AWAY = 'This roadmap is put away. Take it up again before you change it.'

async function assertFree({ db, content }: CommandContext, present: Roadmap, trackId: string): Promise<void> {
  if (present.archivedAt) throw new Refused(PUT_AWAY)
  const active = await findActiveRoadmap(db, present.learnerId, trackId)
  const name = content.tracks.get(trackId)?.name ?? trackId
  if (active && active.id !== present.id)
    throw new Refused(`You follow the ${name} path already, on another roadmap. Put that one away first.`, 'trackId')
}
