/** One roadmap in prerequisite order, with each milestone's state, hours and reason. */
import { findRoadmap, type MilestoneRow, type OtherRoadmap, type Roadmap } from '../db/roadmaps.ts'
import type { Db } from '../db/client.ts'
import { findPlanHead, type PlanHead } from '../db/plan-head.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { finishOf, firstPlanOf, type FirstPlan } from '../domain/roadmap/first-plan.ts'
import { isNoChange } from '../domain/roadmap/curriculum-change.ts'
import type { Blaze } from '../domain/curriculum/curriculum.ts'
import { hoursOf, isSettled, leftOf, nextMilestone, progressOf, savedOf, statusOf } from '../domain/roadmap/progress.ts'
import type { MilestoneStatus, RoadmapProgress } from '../domain/roadmap/progress.ts'
import { beliefsOf } from '../domain/knowledge/beliefs.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import { planAgain } from './curriculum-plan.ts'
import { reasonOf } from './milestone-reason.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import { rewordedOn } from './reworded.ts'
import { planState, type PlanState } from './roadmap-review.ts'
import { trackName } from './track-name.ts'
import { asTaken } from './as-taken.ts'

export interface MilestoneLine {
  id: string
  title: string
  status: MilestoneStatus
  elective: boolean
  learning: number
  practice: number
  /** Likely hours still to be worked. */
  left: number
  reason: string
  /** This one is next. */
  here: boolean
  /** It differs from what a mentor approved. */
  changed: boolean
}

/** Another roadmap of the same person that this one took the place of, or that took its place. */
export interface Neighbour {
  id: string
  trackName: string
  scopeName: string
}

export interface RoadmapView {
  id: string
  trackName: string
  blaze: Blaze
  scopeName: string
  scope: string
  progress: RoadmapProgress
  hoursPerWeek: number
  startOn: string
  /** The plan that this roadmap began with, and the days on which it ends. */
  firstPlan: FirstPlan & { finish: ReturnType<typeof finishOf> }
  attemptId: string
  /** Its revisions and the review of them. */
  plan: PlanState
  stages: readonly {
    title: string
    hours: number
    settledHours: number
    settled: number
    count: number
    milestones: readonly MilestoneLine[]
  }[]
  next: { id: string; title: string; status: MilestoneStatus } | null
  choiceReason: string | null
  recommendedTrackName: string | null
  /** Learning and practice of each milestone in order, for the profile; what was left out is not on the way. */
  steps: readonly { title: string; learning: number; practice: number; done: boolean }[]
  archivedOn: string | null
  /** First day of the pause that lasts. */
  pausedFrom: string | null
  /** In which the page writes its days. */
  language: DateStyle['language']
  replaces: Neighbour | null
  replacedBy: Neighbour | null
  /** What a changed curriculum would change on this roadmap, while the learner has not answered: the plan, or words of it alone. */
  curriculumChange: 'plan' | 'words' | null
}

export const roadmapView: Query<{ roadmapId: string }, RoadmapView> = async ({ actor, db, content }, { roadmapId }) => {
  const roadmap = await withCurriculum(content, (known) => findRoadmap(db, roadmapId, known))
  authorise(actor, 'roadmap:view', roadmap)
  const milestones = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const track = content.tracks.get(roadmap.trackId)
  const next = nextMilestone(milestones)
  const progress = progressOf(milestones)
  const unanswered = isUnanswered(content, roadmap)
  // The answers are read with it: a page has no statement left to read them by themselves.
  const head = await findPlanHead(db, roadmapId, unanswered ? roadmap.attemptId : '')
  if (!head) throw new NotFound()
  const plan = planState(actor, head)
  const first = firstPlanOf(head.first, roadmap)
  return {
    id: roadmap.id,
    trackName: trackName(content, roadmap.trackId),
    blaze: track?.blaze ?? 'diamond',
    scopeName: scopeName(content, roadmap.scope),
    scope: roadmap.scope,
    progress,
    hoursPerWeek: roadmap.hoursPerWeek,
    startOn: roadmap.startOn,
    firstPlan: { ...first, finish: finishOf(first) },
    attemptId: roadmap.attemptId,
    stages: stagesOf(milestones, next?.milestone ?? null, roadmap.trackId, new Set(plan.changed)),
    plan,
    next: next && { id: next.milestone, title: next.title, status: statusOf(milestones, next) },
    choiceReason: roadmap.choiceReason,
    recommendedTrackName: roadmap.recommendedTrackId === null ? null : trackName(content, roadmap.recommendedTrackId),
    steps: milestones.filter((it) => !it.skippedAt || it.finishedAt || it.creditedAt).map(stepOf),
    archivedOn: roadmap.archivedAt && dayFor(actor, roadmap.archivedAt),
    pausedFrom: roadmap.pausedFrom,
    language: dateStyleOf(actor).language,
    replaces: roadmap.archivedAt ? null : neighbour(content, roadmap.before),
    replacedBy: roadmap.archivedAt ? neighbour(content, roadmap.after) : null,
    curriculumChange: unanswered ? await unansweredChange(db, content, { roadmap, attempt: head.attempt }) : null,
  }
}

export const scopeName = (content: Content, scope: string): string =>
  scope === 'full' ? content.settings.scopes.full.name : content.settings.scopes['first-role'].name

export function stepOf(it: Standing<MilestoneRow>): RoadmapView['steps'][number] {
  const done = it.finishedAt !== null || it.creditedAt !== null
  const learning = done ? it.learning.likely : it.learning.likely - savedOf(it)
  return { title: it.title, learning, practice: it.practice.likely, done }
}

function neighbour(content: Content, it: OtherRoadmap | null): Neighbour | null {
  return it && { id: it.id, trackName: trackName(content, it.trackId), scopeName: scopeName(content, it.scope) }
}

/** The curriculum is another one, and the learner has not said that they do not want it. */
const isUnanswered = ({ hash }: Content, { contentHash, declinedHash, archivedAt }: Roadmap): boolean =>
  !archivedAt && contentHash !== hash && declinedHash !== hash

async function unansweredChange(
  db: Db,
  content: Content,
  { roadmap, attempt }: { roadmap: Roadmap; attempt: PlanHead['attempt'] },
): Promise<RoadmapView['curriculumChange']> {
  const pinned = await pinnedCurriculum(db, content, roadmap.contentHash)
  const plan = attempt && planAgain(content, { roadmap, pinned }, beliefsOf(await asTaken(db, content, attempt), attempt.answers))
  if (!plan) return null
  if (!isNoChange(plan.change)) return 'plan'
  return rewordedOn(roadmap, pinned, content).size > 0 ? 'words' : null
}

/** @param changed milestones that differ from what a mentor approved */
export function stagesOf(
  milestones: readonly Standing<MilestoneRow>[],
  next: string | null,
  trackId: string,
  changed: ReadonlySet<string> = new Set(),
): RoadmapView['stages'] {
  const titles = [...new Set(milestones.map((it) => it.stage))]
  return titles.map((title) => {
    const own = milestones.filter((it) => it.stage === title)
    const counted = own.filter((it) => hoursOf(it) > 0)
    return {
      title,
      hours: own.reduce((hours, it) => hours + hoursOf(it), 0),
      settledHours: own.reduce((hours, it) => hours + (isSettled(it) ? hoursOf(it) : 0), 0),
      settled: counted.filter(isSettled).length,
      count: counted.length,
      milestones: own.map((it) => ({
        id: it.milestone,
        title: it.title,
        status: statusOf(milestones, it),
        elective: it.elective,
        learning: it.learning.likely,
        practice: it.practice.likely,
        left: leftOf(it).likely,
        reason: reasonOf(milestones, it, trackId),
        here: it.milestone === next,
        changed: changed.has(it.milestone),
      })),
    }
  })
}
