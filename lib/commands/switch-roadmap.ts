/**
 * Another track, scope, pace or start for a roadmap: a new one takes its place and the old one is put away as it is. What was done
 * belongs to the person and not to a roadmap, so nothing is lost, and going back finds everything as it was.
 */
import { z } from 'zod'
import { toVersion } from '../content/version.ts'
import { dayFor } from '../date-style.ts'
import type { Tx } from '../db/client.ts'
import { keepContentVersion } from '../db/content-versions.ts'
import { recordEvent } from '../db/events.ts'
import { carryWork } from '../db/milestone-work.ts'
import { carryPauses } from '../db/pauses.ts'
import { carryProposals } from '../db/proposals.ts'
import { ensureRevision, recordRevision } from '../db/revisions.ts'
import {
  archiveRoadmap,
  createRoadmap,
  findActiveRoadmap,
  findRoadmap,
  findRoadmapToLeave,
  type Roadmap,
  type RoadmapFacts,
} from '../db/roadmaps.ts'
import { findBeforeSwitch } from '../db/whereabouts.ts'
import type { Track } from '../domain/curriculum/curriculum.ts'
import { beliefsOf } from '../domain/knowledge/beliefs.ts'
import { weekdaysFor } from '../domain/time/weekday-hours.ts'
import { resultOf } from '../domain/path/result.ts'
import { NotFound, Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { pinnedCurriculum } from '../queries/pinned-curriculum.ts'
import { switchPlan } from '../queries/switch-plan.ts'
import { PlanChoice } from './plan-choice.ts'
import { asTaken } from '../queries/as-taken.ts'

export const SwitchRoadmap = z.strictObject({ roadmapId: z.string().max(40), ...PlanChoice })

export const switchRoadmap = command({
  name: 'switch-roadmap',
  input: SwitchRoadmap,
  async run({ actor, db, content, now }, input) {
    const present = await findRoadmapToLeave(db, input.roadmapId, () => input.trackId)
    authorise(actor, 'roadmap:change', present)
    const track = content.tracks.get(input.trackId)
    if (!track) throw new Refused('Choose one of the paths.', 'trackId')
    const active = await findActiveRoadmap(db, present.learnerId, track.id)
    if (active && (await isMade(db, active, present, input))) return { roadmapId: active.id }
    assertFree(present, active, track)
    const weekdays = weekdaysThatFit(present, input.hoursPerWeek)
    const { result: attempt, work } = await findBeforeSwitch(db, present.learnerId)
    if (!attempt) throw new NotFound()
    const taken = await asTaken(db, content, attempt)
    const { verdict } = resultOf(taken, attempt.answers, input.scope, present.credits)
    const pinned = await pinnedCurriculum(db, content, present.contentHash)
    const choice = { track, scope: input.scope, electives: input.electives, beliefs: beliefsOf(taken, attempt.answers) }
    const { milestones, moved } = switchPlan(content, present, choice, { work, pinned })
    await ensureRevision(db, present.id)
    await keepContentVersion(db, content.hash, { body: () => toVersion(content), now })
    // Both of two presses find the roadmap still followed; the second one to write finds it put away.
    if (!(await archiveRoadmap(db, present.id, { today: dayFor(actor, now), now }))) {
      const first = await findActiveRoadmap(db, present.learnerId, track.id)
      if (first && (await isMade(db, first, present, input))) return { roadmapId: first.id }
      throw new Refused(PUT_AWAY)
    }
    for (const it of moved) await carryWork(db, { learnerId: present.learnerId, milestoneId: it.milestone, scope: it.scope }, it.work)
    const roadmapId = await createRoadmap(db, {
      learnerId: present.learnerId,
      attemptId: attempt.id,
      trackId: track.id,
      scope: input.scope,
      recommendedTrackId: verdict.recommended,
      // It was given for the track that is left.
      choiceReason: track.id === present.trackId ? present.choiceReason : null,
      hoursPerWeek: input.hoursPerWeek,
      weekdays,
      parallel: present.parallel,
      startOn: input.startOn,
      targetOn: present.targetOn,
      contentHash: content.hash,
      replacesId: present.id,
      milestones,
      now,
    })
    await carryProposals(db, present.id, roadmapId)
    await carryPauses(db, present.id, roadmapId)
    await recordRevision(db, roadmapId, { authorId: present.learnerId, reason: '', now })
    const detail = { from: present.id, track: track.id, scope: input.scope }
    await recordEvent(db, { actor, owner: present, verb: 'roadmap:switched', subject: `roadmap:${roadmapId}`, detail, at: now })
    return { roadmapId }
  },
})

const PUT_AWAY = 'This roadmap is put away. Take it up again before you change it.'

/**
 * Whether a roadmap is what an earlier press made: the form was sent twice, or from two tabs. Read anew, since the other press may be a
 * moment old; one that was taken up again beside its successor is not put away, and is asked for something else.
 */
async function isMade(db: Tx, active: RoadmapFacts, present: Roadmap, input: z.infer<typeof SwitchRoadmap>): Promise<boolean> {
  const isAskedFor = active.replacesId === present.id && active.scope === input.scope && active.hoursPerWeek === input.hoursPerWeek
  return isAskedFor && (await findRoadmap(db, present.id))?.archivedAt !== null
}

/** @throws Refused where a day of the week would hold more than it can */
function weekdaysThatFit({ weekdays }: Roadmap, hoursPerWeek: number) {
  const scaled = weekdaysFor(weekdays, hoursPerWeek)
  if (scaled.refused) throw new Refused(scaled.refused.words)
  return scaled.weekdays
}

function assertFree(present: Roadmap, active: RoadmapFacts | null, { name }: Track): void {
  if (present.archivedAt) throw new Refused(PUT_AWAY)
  if (active && active.id !== present.id)
    throw new Refused(`You follow the ${name} path already, on another roadmap. Put that one away first.`, 'trackId')
}
