/** One roadmap in prerequisite order, with each milestone's state, hours and reason. */
import { findRoadmap, listRoadmaps, type MilestoneRow } from '../db/roadmaps.ts'
import { addDays } from '../domain/calendar.ts'
import type { Content } from '../domain/content.ts'
import type { Blaze } from '../domain/curriculum.ts'
import { entryId } from '../domain/path.ts'
import {
  hoursOf,
  nextMilestone,
  openPrerequisites,
  progressOf,
  statusOf,
  type MilestoneStatus,
  type RoadmapProgress,
} from '../domain/progress.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'

export interface MilestoneLine {
  id: string
  title: string
  status: MilestoneStatus
  elective: boolean
  learning: number
  practice: number
  reason: string
  /** This one is next. */
  here: boolean
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
  /** First plan: every hour left at the chosen pace, from the start. Calendar days. */
  plannedFinish: { low: string; likely: string; high: string }
  attemptId: string
  stages: readonly {
    title: string
    hours: number
    finishedHours: number
    done: number
    count: number
    milestones: readonly MilestoneLine[]
  }[]
  next: { id: string; title: string; status: MilestoneStatus } | null
  choiceReason: string | null
  recommendedTrackName: string | null
  /** Learning and practice of each milestone in order, for the profile. */
  steps: readonly { title: string; learning: number; practice: number; done: boolean }[]
}

export const roadmapView: Query<{ roadmapId: string }, RoadmapView> = async ({ actor, db, content }, { roadmapId }) => {
  const roadmap = await findRoadmap(db, roadmapId)
  authorise(actor, 'roadmap:view', roadmap)
  const { milestones } = roadmap
  const track = content.tracks.get(roadmap.trackId)
  const next = nextMilestone(milestones)
  const total = (band: 'low' | 'likely' | 'high') => milestones.reduce((hours, it) => hours + it.learning[band] + it.practice[band], 0)
  const finish = (band: 'low' | 'likely' | 'high') => addDays(roadmap.startOn, Math.ceil((7 * total(band)) / roadmap.hoursPerWeek))
  return {
    id: roadmap.id,
    trackName: track?.name ?? content.retired.get(roadmap.trackId)?.title ?? roadmap.trackId,
    blaze: track?.blaze ?? 'diamond',
    scopeName: roadmap.scope === 'full' ? content.settings.scopes.full.name : content.settings.scopes['first-role'].name,
    scope: roadmap.scope,
    progress: progressOf(milestones),
    hoursPerWeek: roadmap.hoursPerWeek,
    startOn: roadmap.startOn,
    plannedFinish: { low: finish('low'), likely: finish('likely'), high: finish('high') },
    attemptId: roadmap.attemptId,
    stages: stagesOf(milestones, next?.milestone ?? null, roadmap.trackId),
    next: next && { id: next.milestone, title: titleOf(milestones, next.milestone), status: statusOf(milestones, next) },
    choiceReason: roadmap.choiceReason,
    recommendedTrackName: trackName(content, roadmap.recommendedTrackId),
    steps: milestones.map((it) => ({
      title: it.title,
      learning: it.learning.likely,
      practice: it.practice.likely,
      done: it.finishedAt !== null,
    })),
  }
}

function trackName(content: Content, id: string | null): string | null {
  return id === null ? null : (content.tracks.get(id)?.name ?? content.retired.get(id)?.title ?? id)
}

const titleOf = (all: readonly MilestoneRow[], id: string): string => all.find((it) => it.milestone === id)?.title ?? id

function stagesOf(milestones: readonly MilestoneRow[], next: string | null, trackId: string): RoadmapView['stages'] {
  const titles = [...new Set(milestones.map((it) => it.stage))]
  return titles.map((title) => {
    const own = milestones.filter((it) => it.stage === title)
    return {
      title,
      hours: own.reduce((hours, it) => hours + hoursOf(it), 0),
      finishedHours: own.reduce((hours, it) => hours + (it.finishedAt ? hoursOf(it) : 0), 0),
      done: own.filter((it) => it.finishedAt && hoursOf(it) > 0).length,
      count: own.filter((it) => hoursOf(it) > 0).length,
      milestones: own.map((it) => ({
        id: it.milestone,
        title: it.title,
        status: statusOf(milestones, it),
        elective: it.elective,
        learning: it.learning.likely,
        practice: it.practice.likely,
        reason: reasonOf(milestones, it, trackId),
        here: it.milestone === next,
      })),
    }
  })
}

/** Why a milestone asks for what it asks: what opens it while it is locked, else what is held already. */
export function reasonOf(all: readonly MilestoneRow[], it: MilestoneRow, trackId: string): string {
  const open = openPrerequisites(all, it)
  if (!it.startedAt && open.length > 0) return `After ${open.map((other) => titleOf(all, other.milestone)).join(' and ')}`
  if (it.milestone === entryId(trackId))
    return hoursOf(it) === 0 ? 'Taken for granted on this path, and yours already' : 'What this path takes for granted'
  return heldReason(it)
}

/** "You hold 4 of 5 skills: 11 h of learning instead of 34". */
export function heldReason(it: Pick<MilestoneRow, 'skillsHeld' | 'skillsTotal' | 'learning' | 'fullLearning'>): string {
  const now = it.learning.likely
  if (it.skillsHeld === it.skillsTotal)
    return `You most likely hold all ${it.skillsTotal} skills: ${now} h of learning instead of ${it.fullLearning}`
  if (now >= it.fullLearning) return 'All of it is new to you'
  if (it.skillsHeld === 0) return `Part of it is yours by then: ${now} h of learning instead of ${it.fullLearning}`
  return `You hold ${it.skillsHeld} of ${it.skillsTotal} skills: ${now} h of learning instead of ${it.fullLearning}`
}

export interface RoadmapListItem {
  id: string
  trackName: string
  blaze: Blaze
  scopeName: string
  startOn: string
}

/** The learner's roadmaps, the newest first. */
export const roadmapList: Query<null, RoadmapListItem[]> = async ({ actor, db, content }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const rows = await listRoadmaps(db, actor.userId)
  return rows.map((row) => ({
    id: row.id,
    trackName: trackName(content, row.trackId) ?? row.trackId,
    blaze: content.tracks.get(row.trackId)?.blaze ?? 'diamond',
    scopeName: row.scope === 'full' ? content.settings.scopes.full.name : content.settings.scopes['first-role'].name,
    startOn: row.startOn,
  }))
}
