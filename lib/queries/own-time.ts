/** A roadmap as it lies in its learner's own time: what they logged, their days away, their week. */
import { dateStyleOf, dayFor } from '../date-style.ts'
import { findTimeRows, type TimeRows } from '../db/time-rows.ts'
import type { MilestoneRow, Roadmap } from '../db/roadmaps.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'
import { firstWeekday, weekOf } from '../domain/time/week.ts'
import type { QueryContext } from '../operation.ts'
import { pinnedCurriculum } from './pinned-curriculum.ts'
import { roadmapInTime, type RoadmapInTime } from './roadmap-in-time.ts'

export interface OwnTime {
  today: string
  rows: TimeRows
  all: readonly Standing<MilestoneRow>[]
  inTime: RoadmapInTime
}

/** @param asked whose newest edit is shown too: a roadmap, or nothing */
export async function ownTime(
  { actor, db, content, now }: Pick<QueryContext, 'actor' | 'content' | 'now'> & { db: Parameters<typeof findTimeRows>[0] },
  roadmap: Roadmap,
  asked: { revisionsOf?: string } = {},
): Promise<OwnTime> {
  const today = dayFor(actor, now)
  const first = firstWeekday(dateStyleOf(actor).language)
  const rows = await findTimeRows(db, roadmap.learnerId, weekOf(today, first), asked.revisionsOf)
  const all = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const curriculum = await pinnedCurriculum(db, content, roadmap.contentHash)
  return { today, rows, all, inTime: roadmapInTime({ roadmap, all, curriculum }, rows, { today, firstWeekday: first }) }
}
