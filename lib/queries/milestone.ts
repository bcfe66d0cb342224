/** One milestone of a roadmap: what it teaches, what shows that it is done, and how far the learner has come. */
import { findRoadmap, listTicks, type MilestoneRow } from '../db/roadmaps.ts'
import { dayOf } from '../domain/calendar.ts'
import { need, type Content } from '../domain/content.ts'
import type { Milestone, Resource } from '../domain/curriculum.ts'
import type { Range } from '../domain/hours.ts'
import { entryId } from '../domain/path.ts'
import { openPrerequisites, statusOf, type MilestoneStatus } from '../domain/progress.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import { heldReason } from './roadmap.ts'

export interface Link {
  id: string
  title: string
}

export interface MilestoneView {
  roadmapId: string
  id: string
  title: string
  stage: string
  elective: boolean
  status: MilestoneStatus
  learning: Range
  practice: Range
  fullLearning: number
  heldReason: string
  startedOn: string | null
  finishedOn: string | null
  /** Unfinished milestones that come first. */
  opensAfter: readonly Link[]
  /** Milestones that name this one as a prerequisite. */
  opens: readonly Link[]
  /** Null when the milestone is no longer in the curriculum: its title, hours and dates remain. */
  authored: AuthoredPart | null
  previous: Link | null
  next: Link | null
}

export interface AuthoredPart {
  why: string
  outcomes: readonly string[]
  bridge: { known: string; new: string; breaks: string } | null
  evidence: string | null
  pitfalls: readonly string[]
  resources: readonly { resource: Resource; ticked: boolean }[]
  criteria: readonly { id: string; text: string; ticked: boolean }[]
}

export const milestoneView: Query<{ roadmapId: string; milestoneId: string }, MilestoneView> = async ({ actor, db, content }, params) => {
  const roadmap = await findRoadmap(db, params.roadmapId)
  authorise(actor, 'roadmap:view', roadmap)
  const all = roadmap.milestones
  const index = all.findIndex((it) => it.milestone === params.milestoneId)
  const row = all[index]
  if (!row) throw new NotFound()
  const ticks = await listTicks(db, row.id)
  return {
    roadmapId: roadmap.id,
    id: row.milestone,
    title: row.title,
    stage: row.stage,
    elective: row.elective,
    status: statusOf(all, row),
    learning: row.learning,
    practice: row.practice,
    fullLearning: row.fullLearning,
    heldReason: heldReason(row),
    startedOn: row.startedAt && dayOf(row.startedAt),
    finishedOn: row.finishedAt && dayOf(row.finishedAt),
    opensAfter: openPrerequisites(all, row).map((it) => toLink(all, it.milestone)),
    opens: all.filter((it) => it.prerequisites.includes(row.milestone)).map((it) => toLink(all, it.milestone)),
    authored: authoredPart(content, roadmap, row.milestone, ticks),
    previous: neighbour(all, index - 1),
    next: neighbour(all, index + 1),
  }
}

const toLink = (all: readonly MilestoneRow[], id: string): Link => ({ id, title: all.find((it) => it.milestone === id)?.title ?? id })

function neighbour(all: readonly MilestoneRow[], index: number): Link | null {
  const row = all[index]
  return row ? { id: row.milestone, title: row.title } : null
}

function authoredPart(
  content: Content,
  roadmap: { trackId: string; scope: string },
  id: string,
  ticks: ReadonlySet<string>,
): AuthoredPart | null {
  const milestone = content.milestones.get(id)
  if (milestone) return fromMilestone(content, milestone, roadmap, ticks)
  return id === entryId(roadmap.trackId) ? entryPart(content, roadmap.trackId) : null
}

function fromMilestone(
  content: Content,
  milestone: Milestone,
  { trackId, scope }: { trackId: string; scope: string },
  ticks: ReadonlySet<string>,
): AuthoredPart {
  const full = scope === 'full' || milestone.scope === 'full'
  const inScope = (it: { scope?: 'full' | undefined }) => full || it.scope === undefined
  return {
    why: milestone.whyOn[trackId] ?? milestone.why,
    outcomes: milestone.outcomes.filter(inScope).map((it) => it.text),
    bridge: milestone.bridge,
    evidence: full ? milestone.evidence.full : (milestone.evidence['first-role'] ?? milestone.evidence.full),
    pitfalls: milestone.pitfalls,
    resources: milestone.resources.map((it) => ({ resource: need(content.resources, it), ticked: ticks.has(`resource:${it}`) })),
    criteria: milestone.criteria.filter(inScope).map((it) => ({ id: it.id, text: it.text, ticked: ticks.has(`criterion:${it.id}`) })),
  }
}

/** What a track takes for granted is described by the skills themselves; nothing is handed in. */
function entryPart(content: Content, trackId: string): AuthoredPart | null {
  const track = content.tracks.get(trackId)
  if (!track) return null
  const skills = Object.keys(track.entrySkills).map((id) => need(content.skills, id))
  const resources = [...content.resources.values()].filter((it) => it.skills.some((id) => id in track.entrySkills))
  return {
    why: `The ${track.name} path takes these skills for granted from its first milestone on.`,
    outcomes: skills.map((skill) => skill.outcome),
    bridge: null,
    evidence: null,
    pitfalls: [],
    resources: resources.slice(0, 6).map((resource) => ({ resource, ticked: false })),
    criteria: [],
  }
}
