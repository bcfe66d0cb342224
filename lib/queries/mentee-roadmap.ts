/** A mentee's roadmap as their mentor reads it: nothing on it can be changed from here. */
import { findMentee } from '../db/mentee.ts'
import { milestoneSubject } from '../db/reviews.ts'
import { findRoadmap, type MilestoneRow } from '../db/roadmaps.ts'
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import type { Blaze } from '../domain/curriculum/curriculum.ts'
import {
  nextMilestone,
  openPrerequisites,
  progressOf,
  statusOf,
  unapprovedBefore,
  type RoadmapProgress,
} from '../domain/roadmap/progress.ts'
import { finishOf, firstPlanOf } from '../domain/roadmap/first-plan.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise, can } from '../policy.ts'
import { reviewHref } from './mentee-lines.ts'
import { scopeName, stagesOf, type RoadmapView } from './roadmap.ts'
import { trackName } from './track-name.ts'

export interface MenteeRoadmap {
  mentorshipId: string
  name: string
  /** Null while they follow none. */
  roadmap: {
    trackName: string
    blaze: Blaze
    scopeName: string
    progress: RoadmapProgress
    stages: RoadmapView['stages']
    /** Where a milestone's review is read, by milestone. */
    reviews: ReadonlyMap<string, string>
    /** Null where the hours are not shared. */
    pace: { hoursPerWeek: number; startOn: string; firstFinish: string } | null
  } | null
  language: DateStyle['language']
}

/** @throws NotFound where the roadmap is not shared with this person now */
export const menteeRoadmap: Query<{ mentorshipId: string }, MenteeRoadmap> = async ({ actor, db, content }, { mentorshipId }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const mentee = await findMentee(db, mentorshipId, 'first-plan')
  authorise(actor, 'mentee:view-roadmap', mentee)
  const { name, roadmapId, mentorship } = mentee
  const { language } = dateStyleOf(actor)
  if (roadmapId === null) return { mentorshipId, name, roadmap: null, language }
  const found = await findRoadmap(db, roadmapId)
  if (!found) throw new NotFound()
  authorise(actor, 'mentee:view-roadmap', { ...found, mentorship })
  const all = standingsOf(content.settings, found.milestones, found.credits)
  const sees = { work: can(actor, 'mentee:view-evidence', mentee), hours: can(actor, 'mentee:view-hours', mentee) }
  const roadmap = {
    trackName: trackName(content, found.trackId),
    blaze: content.tracks.get(found.trackId)?.blaze ?? 'diamond',
    scopeName: scopeName(content, found.scope),
    progress: progressOf(all),
    stages: inTheirWords(all, stagesOf(all, nextMilestone(all)?.milestone ?? null, found.trackId)),
    reviews: sees.work ? reviewsOf(all, mentee.reviews) : new Map(),
    pace: sees.hours
      ? { hoursPerWeek: found.hoursPerWeek, startOn: found.startOn, firstFinish: finishOf(firstPlanOf(mentee.firstPlan, found)).likely }
      : null,
  }
  return { mentorshipId, name, roadmap, language }
}

type Milestone = Standing<MilestoneRow>

function reviewsOf(all: readonly Milestone[], reviews: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    all.flatMap((it): [string, string][] => {
      const reviewId = reviews.get(milestoneSubject(it.milestone, it.workScope))
      return reviewId === undefined ? [] : [[it.milestone, reviewHref({ kind: 'submission', reviewId })]]
    }),
  )
}

/** The learner's own page speaks to the learner; here a reason stands only where it is a fact of the roadmap. */
function inTheirWords(all: readonly Milestone[], stages: RoadmapView['stages']): RoadmapView['stages'] {
  const rows = new Map(all.map((it) => [it.milestone, it]))
  const reason = (id: string) => {
    const row = rows.get(id)
    return row ? reasonFor(all, row) : ''
  }
  return stages.map((stage) => ({ ...stage, milestones: stage.milestones.map((it) => ({ ...it, reason: reason(it.id) })) }))
}

function reasonFor(all: readonly Milestone[], it: Milestone): string {
  const titles = (list: readonly Milestone[]) => list.map((other) => other.title).join(' and ')
  const status = statusOf(all, it)
  if (status === 'skipped') return `Left out: ${it.skipReason ?? ''}`
  const before = openPrerequisites(all, it)
  if (status === 'locked') return `After ${titles(before)}`
  if (it.openedAt !== null && before.length > 0) return `Opened before ${titles(before)}`
  const built = unapprovedBefore(all, it)
  return it.startedAt !== null && built.length > 0 ? `Built on work not approved yet: ${titles(built)}` : ''
}
