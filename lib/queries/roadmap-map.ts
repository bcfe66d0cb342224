/** A roadmap as a map: what opens what, where the learner is, what is open now, and the milestone that most of the rest waits for. */
import { findRoadmap, type MilestoneRow, type Roadmap } from '../db/roadmaps.ts'
import { dateStyleOf, dayFor } from '../date-style.ts'
import type { Content } from '../domain/curriculum/content.ts'
import type { Scope } from '../domain/curriculum/curriculum.ts'
import { laneOf } from '../domain/roadmap/map-lanes.ts'
import { entryId } from '../domain/path/path.ts'
import { pinchPoint, type Waypoint } from '../domain/roadmap/pinch-point.ts'
import { hoursOf, isOutOfTheWay, leftOf, nextMilestone, progressOf, statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import type { RoadmapView } from './roadmap.ts'
import { trackName } from './track-name.ts'

export interface MapMilestone {
  id: string
  title: string
  /** For the node; null where the title itself must do. */
  shortTitle: string | null
  status: MilestoneStatus
  /** Likely hours of all of it. */
  hours: number
  /** Learning hours saved by what is held: for those that ask nothing. */
  saved: number
  /** Counted from 1, as in the list. */
  stage: number
  /** Index in `lanes`. */
  lane: number
  /** Milestones of this roadmap that come before it, settled or not. */
  after: readonly string[]
  /** This one is next. */
  here: boolean
}

export interface RoadmapMapView extends Pick<
  RoadmapView,
  'id' | 'trackName' | 'blaze' | 'scopeName' | 'progress' | 'archivedOn' | 'pausedFrom' | 'language'
> {
  /** Names of the bands, from top to bottom. */
  lanes: readonly string[]
  /** In the order of the roadmap. */
  milestones: readonly MapMilestone[]
  /** Ready, in progress or sent back. */
  openNow: readonly { id: string; title: string }[]
  /** Null when nothing much waits for any one milestone, and on a roadmap that was put away. */
  pinch: { id: string; title: string; later: number; hours: number; open: boolean } | null
}

export const roadmapMap: Query<{ roadmapId: string }, RoadmapMapView> = async ({ actor, db, content }, { roadmapId }) => {
  const roadmap = await findRoadmap(db, roadmapId)
  authorise(actor, 'roadmap:view', roadmap)
  const rows = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const archivedOn = roadmap.archivedAt && dayFor(actor, roadmap.archivedAt)
  const progress = progressOf(rows)
  const openNow = rows.filter((it) => isOpen(statusOf(rows, it))).map((it) => ({ id: it.milestone, title: it.title }))
  return {
    id: roadmap.id,
    trackName: trackName(content, roadmap.trackId),
    blaze: content.tracks.get(roadmap.trackId)?.blaze ?? 'diamond',
    scopeName: content.settings.scopes[scopeOf(roadmap)].name,
    progress,
    archivedOn,
    pausedFrom: roadmap.pausedFrom,
    language: dateStyleOf(actor).language,
    lanes: content.settings.lanes.map((it) => it.name),
    milestones: milestonesOf(content, roadmap, rows),
    openNow,
    pinch: archivedOn ? null : pinchOf(rows),
  }
}

const scopeOf = ({ scope }: Roadmap): Scope => (scope === 'full' ? 'full' : 'first-role')
const isOpen = (status: MilestoneStatus): boolean => status === 'ready' || status === 'in-progress' || status === 'changes-asked'

function milestonesOf(content: Content, roadmap: Roadmap, rows: readonly Standing<MilestoneRow>[]): MapMilestone[] {
  const stages = [...new Set(rows.map((it) => it.stage))]
  const next = roadmap.archivedAt ? null : nextMilestone(rows)
  return rows.map((it) => ({
    id: it.milestone,
    title: it.title,
    shortTitle: shortTitleOf(content, roadmap.trackId, it),
    status: statusOf(rows, it),
    hours: hoursOf(it),
    saved: it.fullLearning - it.learning.likely,
    stage: stages.indexOf(it.stage) + 1,
    lane: laneOf(content, { milestone: it.milestone, skills: it.skills.map((taught) => taught.skill) }),
    after: it.prerequisites,
    here: it.milestone === next?.milestone,
  }))
}

/** Only for the title it was written for: a roadmap keeps the titles of its own time. */
function shortTitleOf(content: Content, trackId: string, { milestone, title }: MilestoneRow): string | null {
  if (milestone === entryId(trackId)) return 'Before the first'
  const authored = content.milestones.get(milestone)
  return authored?.title === title ? (authored.shortTitle ?? null) : null
}

export function pinchOf(rows: readonly Standing<MilestoneRow>[]): RoadmapMapView['pinch'] {
  const waypoints = rows.map((it): Waypoint => {
    const stand = isOutOfTheWay(it) ? 'closed' : isOpen(statusOf(rows, it)) ? 'open' : 'ahead'
    return { milestone: it.milestone, prerequisites: it.prerequisites, hours: leftOf(it).likely, stand }
  })
  const found = pinchPoint(waypoints)
  const row = rows.find((it) => it.milestone === found?.milestone)
  return found && row
    ? { id: row.milestone, title: row.title, later: found.later, hours: found.hours, open: isOpen(statusOf(rows, row)) }
    : null
}
