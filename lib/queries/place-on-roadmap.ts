/** Where a submission stands on its learner's roadmap, as far as that is shared. One statement. */
import { readMilestones } from '../db/planned-milestones.ts'
import { toMilestone } from '../db/roadmap-rows.ts'
import type { ReviewHead } from '../db/review-head.ts'
import type { Blaze } from '../domain/curriculum/curriculum.ts'
import { hoursOf, statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import { subjectOf } from '../domain/review/review-subject.ts'
import { standingsOf } from '../domain/roadmap/standing.ts'
import type { QueryContext } from '../operation.ts'
import { can } from '../policy.ts'
import { trackName } from './track-name.ts'

export interface RoadmapPlace {
  track: { name: string; blaze: Blaze }
  milestones: readonly { id: string; title: string; status: MilestoneStatus; isHere: boolean; hours: number | null }[]
  settled: number
}

export async function placeOnRoadmap({ actor, db, content }: QueryContext, head: ReviewHead): Promise<RoadmapPlace | null> {
  const { roadmap, learnerId } = head
  if (!roadmap || learnerId === null || !can(actor, 'mentee:view-roadmap', head)) return null
  const rows = await readMilestones(db, learnerId, { roadmapId: roadmap.id, lastOn: '' })
  const all = standingsOf(content.settings, rows.map(toMilestone), new Map())
  const subject = subjectOf(head.subject)
  const here = subject?.kind === 'submission' ? subject.milestoneId : ''
  const seesHours = can(actor, 'mentee:view-hours', head)
  const milestones = all
    .filter((it) => hoursOf(it) > 0 || it.milestone === here)
    .map((it) => ({
      id: it.milestone,
      title: it.title,
      status: statusOf(all, it),
      isHere: it.milestone === here,
      hours: seesHours ? hoursOf(it) : null,
    }))
  const settled = milestones.filter((it) => ['approved', 'finished', 'credited', 'skipped'].includes(it.status)).length
  return {
    track: { name: trackName(content, roadmap.trackId), blaze: content.tracks.get(roadmap.trackId)?.blaze ?? 'diamond' },
    milestones,
    settled,
  }
}
