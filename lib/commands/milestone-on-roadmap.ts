/** What every command on one milestone of a roadmap begins and ends with. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import type { WorkPlace } from '../db/milestone-work.ts'
import { findRoadmap, type MilestoneRow, type Roadmap } from '../db/roadmaps.ts'
import { entryTargets, targetsOf, type Target } from '../domain/path/hours.ts'
import { judge, MOVES, type Move } from '../domain/roadmap/milestone-move.ts'
import { entryId } from '../domain/path/path.ts'
import { openPrerequisites, statusOf } from '../domain/roadmap/progress.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import type { CommandContext } from '../operation.ts'
import { authorise } from '../policy.ts'

export const MilestoneAddress = { roadmapId: z.string().max(40), milestoneId: z.string().max(80) }

export interface MilestoneOnRoadmap {
  roadmap: Roadmap
  all: Standing<MilestoneRow>[]
  milestone: Standing<MilestoneRow>
  /** Where its work is kept. */
  place: WorkPlace
}

type Context = Pick<CommandContext, 'actor' | 'db' | 'content'>

/** The milestone as it stands. @throws NotFound for what is not the actor's own. */
export async function findMilestone({ actor, db, content }: Context, roadmapId: string, milestoneId: string): Promise<MilestoneOnRoadmap> {
  const roadmap = await findRoadmap(db, roadmapId)
  authorise(actor, 'roadmap:progress', roadmap)
  const all = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const milestone = all.find((it) => it.milestone === milestoneId)
  if (!milestone) throw new NotFound()
  return { roadmap, all, milestone, place: { learnerId: roadmap.learnerId, milestoneId, scope: milestone.workScope } }
}

/** What the milestone teaches here. Roadmaps of the first version did not keep it: for them the curriculum says. */
export function taughtBy({ content }: Pick<Context, 'content'>, { roadmap, milestone }: MilestoneOnRoadmap): Target[] {
  if (milestone.skills.length > 0) return milestone.skills.map(({ skill, level }) => ({ skill, level }))
  const track = content.tracks.get(roadmap.trackId)
  if (track && milestone.milestone === entryId(track.id)) return entryTargets(track)
  const authored = content.milestones.get(milestone.milestone)
  return authored ? targetsOf(authored, milestone.scope) : []
}

/**
 * Makes a move: judges it, writes it by compare and set, and records it.
 * @param write tells whether it changed anything; somebody else or a double click may have been first.
 * @throws Refused while a prerequisite is open or the roadmap is put away; Conflict from a state that the move does not belong to.
 */
export async function makeMove(
  { actor, db, now }: CommandContext,
  { roadmap, all, milestone }: MilestoneOnRoadmap,
  move: Move,
  write: () => Promise<boolean>,
): Promise<{ changed: boolean }> {
  if (roadmap.archivedAt) throw new Refused('This roadmap is put away. Take it up again to go on with it.')
  const status = statusOf(all, milestone)
  const verdict = judge(move, status)
  if (verdict === 'already') return { changed: false }
  if (move === 'start' && status === 'locked') throw new Refused(opensAfter(all, milestone))
  if (verdict === 'no') throw new Conflict()
  // Before anything is written, as by whoever decides on it: in another order two could wait for each other.
  await holdPerson(db, roadmap.learnerId)
  if (!(await write())) return { changed: false }
  const subject = `milestone:${milestone.id}`
  const detail = { roadmap: roadmap.id, milestone: milestone.milestone }
  await recordEvent(db, { actor, owner: roadmap, verb: MOVES[move].verb, subject, detail, at: now })
  return { changed: true }
}

function opensAfter(all: readonly Standing<MilestoneRow>[], milestone: Standing<MilestoneRow>): string {
  const open = openPrerequisites(all, milestone).map((it) => it.title)
  return `This opens after ${open.join(' and ')}. Finish that first, or open this one early.`
}
