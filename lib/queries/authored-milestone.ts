/** What authors wrote about a milestone, as one scope of one track shows it, with the learner's ticks. */
import type { WrittenWords } from '../db/own-milestones.ts'
import { need, type Curriculum } from '../domain/curriculum/content.ts'
import type { Milestone, Resource } from '../domain/curriculum/curriculum.ts'
import { entryId } from '../domain/path/path.ts'

export interface AuthoredPart {
  why: string
  outcomes: readonly string[]
  bridge: { known: string; new: string; breaks: string } | null
  evidence: string | null
  pitfalls: readonly string[]
  resources: readonly { resource: Resource; ticked: boolean }[]
  criteria: readonly { id: string; text: string; ticked: boolean }[]
  /** Addresses that the author of a milestone outside the curriculum named. */
  links?: readonly string[]
}

interface Place {
  trackId: string
  scope: string
}

/** Null when the curriculum has no such milestone. */
export function authoredPart(curriculum: Curriculum, place: Place, id: string, ticks: ReadonlySet<string>): AuthoredPart | null {
  const milestone = curriculum.milestones.get(id)
  if (milestone) return fromMilestone(curriculum, milestone, place, ticks)
  return id === entryId(place.trackId) ? entryPart(curriculum, place.trackId) : null
}

/** The same of a milestone that is in no curriculum. */
export function writtenPart({ why, criteria, links }: WrittenWords, ticks: ReadonlySet<string>): AuthoredPart {
  const ticked = criteria.map((it) => ({ ...it, ticked: ticks.has(`criterion:${it.id}`) }))
  return { why, outcomes: [], bridge: null, evidence: null, pitfalls: [], resources: [], criteria: ticked, links }
}

function fromMilestone(curriculum: Curriculum, milestone: Milestone, { trackId, scope }: Place, ticks: ReadonlySet<string>): AuthoredPart {
  const full = scope === 'full' || milestone.scope === 'full'
  const inScope = (it: { scope?: 'full' | undefined }) => full || it.scope === undefined
  return {
    why: milestone.whyOn[trackId] ?? milestone.why,
    outcomes: milestone.outcomes.filter(inScope).map((it) => it.text),
    bridge: milestone.bridge,
    evidence: full ? milestone.evidence.full : (milestone.evidence['first-role'] ?? milestone.evidence.full),
    pitfalls: milestone.pitfalls,
    resources: milestone.resources.map((it) => ({ resource: need(curriculum.resources, it), ticked: ticks.has(`resource:${it}`) })),
    criteria: milestone.criteria.filter(inScope).map((it) => ({ id: it.id, text: it.text, ticked: ticks.has(`criterion:${it.id}`) })),
  }
}

/** What a track takes for granted is described by the skills themselves; nothing is handed in. */
function entryPart(curriculum: Curriculum, trackId: string): AuthoredPart | null {
  const track = curriculum.tracks.get(trackId)
  if (!track) return null
  const skills = Object.keys(track.entrySkills).map((id) => need(curriculum.skills, id))
  const resources = [...curriculum.resources.values()].filter((it) => it.skills.some((id) => id in track.entrySkills))
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
